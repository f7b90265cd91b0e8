import { usualSpelling } from './syllable.js';

/** Words of two syllables often written with a sound, a letter or a word taken for another: as written, and as they are. */
const PAIRS = `
sử lý=xử lý; sử phạt=xử phạt; sử trí=xử trí; xử dụng=sử dụng; bổ xung=bổ sung; xơ xuất=sơ suất; sơ xuất=sơ suất; xuất sắt=xuất sắc; suất sắc=xuất sắc; xuất xắc=xuất sắc; suất xắc=xuất sắc; đề suất=đề xuất; đột suất=đột xuất; xản xuất=sản xuất
sản suất=sản xuất; suất phát=xuất phát; suất khẩu=xuất khẩu; năng xuất=năng suất; lãi xuất=lãi suất; công xuất=công suất; áp xuất=áp suất; hiệu xuất=hiệu suất; tần xuất=tần suất; xác xuất=xác suất; sảy ra=xảy ra; sẩy ra=xảy ra; xắp xếp=sắp xếp
sắp sếp=sắp xếp; xắp sếp=sắp xếp; sây dựng=xây dựng; xây rựng=xây dựng; xoát xét=soát xét; rà xoát=rà soát; kiểm xoát=kiểm soát; giám xát=giám sát; khảo xát=khảo sát; sâm nhập=xâm nhập; sâm phạm=xâm phạm; sâm hại=xâm hại
xúc tích=súc tích; xung túc=sung túc; xâu sắc=sâu sắc; sâu xắc=sâu sắc; xâu rộng=sâu rộng; xáng tạo=sáng tạo; sứng đáng=xứng đáng; chuẩn đoán=chẩn đoán; chỉnh chu=chỉn chu
trỉnh chu=chỉn chu; cọ sát=cọ xát; cọ sạt=cọ xát; sáng lạng=xán lạn; sáng lạn=xán lạn; xán lạng=xán lạn; chia xẻ=chia sẻ; san xẻ=san sẻ; dấu diếm=giấu giếm; giấu diếm=giấu giếm
dấu giếm=giấu giếm; giành riêng=dành riêng; giành dụm=dành dụm; giành cho=dành cho; dành giật=giành giật; tranh dành=tranh giành; dành độc=giành độc
giao động=dao động; dao lưu=giao lưu; dục giã=giục giã; thúc dục=thúc giục; giáo giục=giáo dục; giáo rục=giáo dục; giữ dìn=giữ gìn; dữ gìn=giữ gìn; ra soát=rà soát; dà soát=rà soát
giẫn đến=dẫn đến; rẫn đến=dẫn đến; chân trọng=trân trọng; trân thành=chân thành; trân thực=chân thực; chuyền thống=truyền thống; chuyền thông=truyền thông; tuyên chuyền=tuyên truyền; chuyền tải=truyền tải
trương trình=chương trình; chương chình=chương trình; trủ trì=chủ trì; chủ chì=chủ trì; chủ chương=chủ trương; trủ trương=chủ trương; trủ động=chủ động; trách nhiện=trách nhiệm; chách nhiệm=trách nhiệm; trất lượng=chất lượng; trỉ đạo=chỉ đạo
chỉ đaọ=chỉ đạo; chọng tâm=trọng tâm; trọng chách=trọng trách; chọng điểm=trọng điểm; chung ương=trung ương; trung cư=chung cư; chật tự=trật tự; trật chự=trật tự; chưng bày=trưng bày; chưng cầu=trưng cầu; triễn lãm=triển lãm; chiển khai=triển khai
chiển lãm=triển lãm; chiến sỹ=chiến sĩ; chanh chấp=tranh chấp; đấu chanh=đấu tranh; chanh thủ=tranh thủ; tiến chình=tiến trình; quy chình=quy trình; công chình=công trình; trình bầy=trình bày
thăm quan=tham quan; khoảng tiền=khoản tiền; khoảng chi=khoản chi; khoảng thu=khoản thu; tài khoảng=tài khoản; điều khoảng=điều khoản; bài bảng=bài bản; căn bảng=căn bản; cơ bảng=cơ bản; văn bảng=văn bản; bảng sắc=bản sắc
bảng thân=bản thân; địa bàng=địa bàn; toàng diện=toàn diện; hoàng thiện=hoàn thiện; hoàng thành=hoàn thành; an toàng=an toàn; đoàng kết=đoàn kết; đoàng thể=đoàn thể; tăng cườn=tăng cường; thườn xuyên=thường xuyên; thường xuyêng=thường xuyên
nghành nghề=ngành nghề; nghành học=ngành học; kĩ niệm=kỷ niệm; kỹ niệm=kỷ niệm; kỹ luật=kỷ luật; kỹ cương=kỷ cương; kỷ năng=kỹ năng; kỷ thuật=kỹ thuật; thế kỹ=thế kỷ; hổ trợ=hỗ trợ; hỗ chợ=hỗ trợ; bão đảm=bảo đảm; bão vệ=bảo vệ
đãm bảo=đảm bảo; đảm bão=đảm bảo; bảo đãm=bảo đảm; củng như=cũng như; cũng cố=củng cố; đễ tài=đề tài; nghĩ lễ=nghỉ lễ; nghĩ dưỡng=nghỉ dưỡng; nghỉa vụ=nghĩa vụ; ý nghỉa=ý nghĩa; sữa chữa=sửa chữa; sửa chửa=sửa chữa; sữa đổi=sửa đổi
sữa chửa=sửa chữa; mỡ rộng=mở rộng; mỡ lớp=mở lớp; giử gìn=giữ gìn; giử vững=giữ vững; gìn giử=gìn giữ; nổ lực=nỗ lực; nổi bậc=nổi bật; nỗi bật=nổi bật; vỉ đại=vĩ đại; vỉnh viễn=vĩnh viễn; lảnh đạo=lãnh đạo; lảng phí=lãng phí
lãng phi=lãng phí; lảnh thổ=lãnh thổ; bồi dưởng=bồi dưỡng; nuôi dưởng=nuôi dưỡng; ảnh hưỡng=ảnh hưởng; khen thưỡng=khen thưởng; hưỡng ứng=hưởng ứng; hưởng ứn=hưởng ứng; tư tưỡng=tư tưởng; thành tưu=thành tựu; kết quã=kết quả; hiệu quã=hiệu quả
chổ ở=chỗ ở; bổ nhiêm=bổ nhiệm; tổng kếc=tổng kết; mậc khác=mặt khác; mặc khác=mặt khác; mặc bằng=mặt bằng; về mặc=về mặt; mặt dù=mặc dù; xuốt đời=suốt đời; thông xuốt=thông suốt; xuy thoái=suy thoái; xuy giảm=suy giảm; xút giảm=sút giảm
tập chung=tập trung; trung sức=chung sức; trung tay=chung tay; lói chung=nói chung; nói trung=nói chung; kêu ngợi=ca ngợi; lền nếp=nền nếp; lền tảng=nền tảng; lâng cao=nâng cao; năng cao=nâng cao; nàm việc=làm việc; nợi ích=lợi ích
lông nghiệp=nông nghiệp; lông thôn=nông thôn; lông dân=nông dân; lội dung=nội dung; lâng cấp=nâng cấp; lội bộ=nội bộ; phối hơp=phối hợp; sơ kếc=sơ kết; chổng chéo=chồng chéo; trồng chéo=chồng chéo; qui trình=quy trình
góp phẩn=góp phần; thành phẩn=thành phần; sung phong=xung phong; sung kích=xung kích; xinh hoạt=sinh hoạt; xinh viên=sinh viên; học xinh=học sinh; vệ xinh=vệ sinh; phát xinh=phát sinh
nhiểm bệnh=nhiễm bệnh; ô nhiểm=ô nhiễm; lây nhiểm=lây nhiễm; mâu thuẩn=mâu thuẫn; hướng dẩn=hướng dẫn; hấp dẩn=hấp dẫn; diển ra=diễn ra; biểu diển=biểu diễn; diển biến=diễn biến; diển đàn=diễn đàn; cổ vủ=cổ vũ; lủ lụt=lũ lụt; phòng vê=phòng vệ
rỏ ràng=rõ ràng; rỏ rệt=rõ rệt; làm rỏ=làm rõ; tháo gở=tháo gỡ; gở bỏ=gỡ bỏ; gương mẩu=gương mẫu; mẩu mực=mẫu mực; mẩu giáo=mẫu giáo; biểu mẩu=biểu mẫu; chở lên=trở lên; chở xuống=trở xuống; chở thành=trở thành; chở ngại=trở ngại; cản chở=cản trở; trở hàng=chở hàng
ngăn chặng=ngăn chặn; bám xát=bám sát; xát sao=sát sao; sác sao=sát sao; đùng đẩy=đùn đẩy; dư luân=dư luận; ngiêm túc=nghiêm túc; thấu xuốt=thấu suốt; quán triệc=quán triệt; chặc chẽ=chặt chẽ; chặt chẻ=chặt chẽ; mạnh mẻ=mạnh mẽ; lành mạn=lành mạnh
vướn mắc=vướng mắc; vướng mắt=vướng mắc; khắc phụt=khắc phục; khó khắn=khó khăn; đôn đóc=đôn đốc; tồn động=tồn đọng; lồng nghép=lồng ghép; khẩn chương=khẩn trương; thống nhấc=thống nhất; nhấc quán=nhất quán
`;

/** What a misspelled word of two syllables (keys, one space between) is. */
export const MISSPELLED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/[;\n]/u).flatMap((entry): [string, string][] => {
    const [wrong, right] = entry.trim().split('=').map((words) => words.split(' ').map(usualSpelling).join(' '));
    return wrong && right && wrong !== right ? [[wrong, right]] : [];
  }),
);
