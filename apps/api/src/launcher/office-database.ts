import pg from 'pg';
import { LaunchFailed } from './launch-failed.js';

interface Standing {
  version: number;
  mayCreate: boolean;
  mayMakeRoles: boolean;
}

// Either the owner may make the two runtime roles, or they are there and the owner may give them passwords.
const standingStatement = `
  select current_setting('server_version_num')::int as version,
    r.rolsuper or (has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create')) as "mayCreate",
    r.rolsuper or (r.rolcreaterole and not exists (select from pg_roles o where o.rolname in ('banhanh_app', 'banhanh_worker')
      and not exists (select from pg_auth_members m where m.roleid = o.oid and m.member = r.oid and m.admin_option))) as "mayMakeRoles"
  from pg_roles r where r.rolname = current_user`;

/** Looks at the office's own server before anything is written there. @throws LaunchFailed with what to do, in one sentence. */
export async function checkOfficeDatabase(url: string): Promise<void> {
  const place = placeOf(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Standing>(standingStatement);
    const sentence = complaintAbout(rows[0]!, place);
    if (sentence) throw new LaunchFailed(sentence);
  } catch (error) {
    if (error instanceof LaunchFailed) throw error;
    throw new LaunchFailed(sentenceFor(error as { code?: string; message: string }, place));
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Place {
  server: string;
  user: string;
  database: string;
}

function placeOf(text: string): Place {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new LaunchFailed('DATABASE_URL không phải là địa chỉ PostgreSQL. Mẫu: postgres://ten:matkhau@may-chu:5432/banhanh');
  return { server: `${url.hostname || 'localhost'}:${url.port || '5432'}`, user: decodeURIComponent(url.username), database: decodeURIComponent(url.pathname.slice(1)) };
}

function complaintAbout({ version, mayCreate, mayMakeRoles }: Standing, { server, user, database }: Place): string | null {
  if (version < 180_000) return `Máy chủ ${server} chạy PostgreSQL ${Math.floor(version / 10_000)}; cần PostgreSQL 18 trở lên.`;
  if (!mayCreate) return `Tài khoản “${user}” trong DATABASE_URL không tạo được bảng trong cơ sở dữ liệu “${database}”. Hãy cho tài khoản này làm chủ cơ sở dữ liệu: ALTER DATABASE … OWNER TO …`;
  if (!mayMakeRoles) return `Tài khoản “${user}” trong DATABASE_URL không tạo và quản lý được hai vai trò banhanh_app, banhanh_worker. Hãy cấp quyền: ALTER ROLE … CREATEROLE; nếu hai vai trò đã có, hãy cấp chúng kèm WITH ADMIN OPTION.`;
  return null;
}

function sentenceFor({ code, message }: { code?: string; message: string }, { server, user, database }: Place): string {
  switch (code) {
    case '28P01':
    case '28000':
      return `Máy chủ ${server} không nhận tên “${user}” hoặc mật khẩu trong DATABASE_URL.`;
    case '3D000':
      return `Máy chủ ${server} chưa có cơ sở dữ liệu “${database}”. Hãy tạo cơ sở dữ liệu này rồi khởi động lại.`;
    case '53300':
      return `Máy chủ ${server} đã hết chỗ cho kết nối mới. Hãy thử lại, hoặc tăng max_connections.`;
    default:
      return `Không kết nối được PostgreSQL tại ${server} (${code ?? message}). Hãy kiểm tra DATABASE_URL và máy chủ.`;
  }
}
