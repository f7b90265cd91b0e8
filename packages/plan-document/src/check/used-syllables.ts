import { isKnownSyllable } from './compounds.js';
import { FREE_WORDS } from './function-words.js';
import { LONE_WORDS } from './lone-words.js';
import { usualSpelling } from './syllable.js';

/** The syllables with ngã Vietnamese really uses: the grammar of the syllable allows many more. */
const NGA = `
ã ẵm ẫm ễnh ĩ õng ỡm ưỡn ưỡm bã bãi bão bẵng bẫm bẫng bẫy bẽ bẽn bễ bĩ bĩu bõ bõm bõng bỗ bỗng bỡ bỡn bũng bữa bưỡi chã chão chẵn chẫm chẫu chẽ chẽn chễ chễm chĩa chĩnh chõ chõm chõng chỗ chỗi chỡ chũi chũm chữa chững chữ chưỡng cãi cõi cõng cỗ cỗi cỡ cỡi cũ cũi cũn cũng cưỡi cưỡng cữ
dã dãi dãn dãy dẫm dẫn dẫu dẫy dẽ dễ dĩ dĩa dĩnh diễm diễn diễu dõi dõng dỗ dỗi dỡ dũ dũa dũi dũng dữ dưỡng dững đã đãi đãng đãy đẫn đẫm đẫy đẵn đẵng đẽo đĩ đĩa đĩnh đõ đỗ đỗi đỡ đũa đũng đững gã gãi gãy gẵn gõ gỗ gỡ gũi ghẽ giã giãi giãn giãy giẫm giẫy giẵm giễu giỗ giõ giỡn giũ giũa giũi giữ giữa
hãi hãm hãn hãng hãnh hãy hẫng hễ hĩ hĩnh hõm hoãn hoẵng hoẵn hỗ hỗn hỗi hỡi hỡ hũ hũm huỗng hững hữu huyễn hưỡn kĩ kẽ kẽm kẽo kễnh kỹ khẽ khẽo khễ khễnh khũng khuỗng khuyễn khẵng lã lãi lãm lãn lãng lãnh lão lẵng lẫm lẫn lẫy lẽ lẽo lễ lĩnh lĩ lõa lõi lõm lõng lõ lỗ lỗi lỡ lỡm lũ lũa lũi lũm lũn lũng lũy lữ lững lưỡi lưỡng lưỡn
mã mãi mãn mãng mãnh mão mẫm mẫn mẫu mẽ mễ mĩ mĩm miễn miễu mõ mõm mỗ mỗi mỡ mũ mũi mũm muỗi muỗm muỗng mỹ mưỡu nã nãi não nãy nẫng nẫu nẫy nẽo nẽ nõ nõn nõm nõa noãn nỗ nỗi nỡ nỡm nũng nữ nữa nững nưỡng ngã ngãi ngẫm ngẫn ngẫu ngẫy ngẵng ngõ ngõng ngoãn ngoẵng ngỗ ngỗng ngỡ ngũ ngưỡng nguyễn ngữ nghẽn nghẽo nghễ nghễnh nghễu nghĩ nghĩa nghĩnh
nhã nhãi nhãn nhãng nhão nhãy nhẫn nhẫy nhẵn nhẵng nhẽ nhẽo nhễ nhiễm nhiễu nhĩ nhõm nhõng nhỡ nhỡn nhũ nhũn nhũng nhữ những nhưỡng nhuyễn phẫn phẫu phễu phũ phũng phữu quãng quẫn quẫy quẽ quễnh quỹ rã rãi rãnh rão rẫy rẽ rễ rõ rõi rỗ rỗi rỗng rỡ rỡn rũ rũa rũi rữa rưỡi sã sãi sẵn sẫm sẽ sĩ sõi sõng sỗ sỡ sũng suyễn sững sữa
tã tãng tẽ tẽn tễ tễu tĩn tĩnh tiễn tiễu tõm tõ tõe tũm tũn thẫm thẫn thẫng thẽ thễu thĩnh thõng thũng thưỡn trẫm trẫn trẽn trễ trĩ trĩu trĩnh trỗi trũi trũm trũng trữ vã vãi vãn vãng vãnh vẫn vẫy vẽ vễnh vĩ vĩnh viễn võ võng võm vỗ vỡ vỡi vũ vũm vũng vũi vững vữa xã xẵng xẫm xõa xõng xoã xũ xũng ỗ ỡ ữ ễ õ ẽ
`;

/** The syllables with hỏi in use. */
const HOI = `
bổi ả ải ảm ảng ảnh ảo ẩm ẩn ẩy ẳng ẻo ẻ ể ểnh ỉ ỉa ỉm ỉu ỏ ỏe oải oản oẳn ỏi ỏm ỏn ỏng ổ ổi ổn ổng ở ởi ủ ủa ủi ủm ủn ủng uẩn uể uổng uổi ủy uyển ửng ưởng ửu yểm yển yểu ẻn
bả bải bảm bản bảng bảnh bảo bảy bẩm bẩn bẩng bẩu bẩy bẳn bẳm bẻ bẻm bẻn bẻo bể bểnh bển bỉ bỉa biển biểu bỉm bỉnh bỏ bỏm bỏn bỏng bổ bổn bổng bở bởi bủ bủa bủn bủng bửa bửu bủi bưởi buổi buổng cả cải cảm cản cảng cảnh cảo cảy cẩm cẩn cẩu cẩy cẳng cỏ cỏi cỏm cỏn cỏng cổ cổi cổn cổng cởi củ của củi củn củng cử cửa cửi cửng cửu chả chải chảng chảnh chảo chảu chảy chẩm chẩn chẩu chẩy chẳng chẳn chẻ chẻo chểnh chỉ chỉa chỉm chỉn chỉnh chỏ chỏi chỏm chỏng chổi chổng chở chởm chủ chủa chủi chủm chủng chủy chuẩn chuyển chửa chửi chửng chử chưởng
dải dảnh dẳng dẻ dẻo dỉ dỏ dỏi dỏm dỏng dổ dở dởm dởn dủ dủi duyển dửng dẩm đả đảm đản đảng đảnh đảo đảy đẩn đẩu đẩy đẳn đẳng đẳm đẻ đẻn để đểu đển đỉ đỉa đỉnh điểm điển điểu điểng đỏ đỏi đỏm đỏng đổ đổi đổng đở đởm đủ đủi đủng đuổi đửng gả gảnh gảy gẩng gỏ gỏi gỏng gở gởi gổ gửi ghẻ ghẻo ghểnh giả giải giảm giản giảng giảo giảy giẩu giẻ giẻo giỏ giỏi giỏng giủi giưởi
hả hải hảng hảo hảy hẩm hẩng hẩy hẩu hẳn hẳng hẻ hẻm hẻo hể hểnh hỉ hỉn hỉnh hiểm hiển hiểu hỏ hỏa hỏi hỏm hỏn hỏng hoải hoảng hoảnh hoản hoẻn hoẳn hổ hổi hổm hổn hổng hở hởi hởn hủ hủi hủng hủy hửng hửi hử hưởng huẩn kẻ kẻn kẻng kẻo kể kểnh kển kỉ kiểm kiểng kiểu kỷ khả khải khảm khản khảng khảnh khảo khảy khẩn khẩu khẳm khẳng khẻ khẻo khểnh khể khỉ khỉnh khiển khiểng khỏ khỏa khỏe khoẻ khoả khỏi khoải khoản khoảng khoảnh khoẻn khổ khổn khổng khở khởi khởn khủng khủy khuẩn khuẩy khuyển khuỷu khử khửu khuẩng khuỷ
lả lải lảm lản lảng lảnh lảo lảy lẩm lẩn lẩu lẩy lẩng lẳng lẳm lẻ lẻm lẻn lẻo lẻng lể lểnh lển lỉ lỉa lỉnh lỉm lỏ lỏa lỏi lỏm lỏn lỏng loả loảng loản loải loẻn loẻo lổ lổm lổn lổng lở lởi lởm lởn lởng lủ lủa lủi lủm lủn lủng luẩn lủy luyển lử lửa lửng mả mải mảng mảnh mảy mảo mản mẩm mẩn mẩu mẩy mẩng mẳn mẻ mẻo mể mển mỉ mỉa mỉm mỉn mỉnh miểu mỏ mỏi mỏm mỏn mỏng mổ mổm mổng mở mởn mởm mủ mủa mủi mủm mủn mủng mửa nả nải nản nảo nảy nẩy nẩng nẩu nể nển nẻ nẻo nẻm nẻn nỉ nỉnh niểu nỏ nỏi nỏn nỏng nổ nổi nổng nở nởi nởm nủ nủa nủng nửa nửng nửm nảnh
ngả ngải ngảng ngảnh ngảu ngẩn ngẩng ngẩm ngẩy ngỏ ngỏi ngỏm ngỏn ngỏng ngoải ngoảnh ngoảy ngoẻn ngoẻo ngoẳng ngoẳn ngoẻ ngổ ngổn ngổng ngổi ngở ngởm ngủ ngủi ngủm ngủn ngủng nguẩy nguẩn ngử ngửa ngửi ngửng nghẻ nghẻo nghỉ nghỉm nghỉnh nghể nghểnh nghển nghểu nhả nhải nhảm nhảng nhảnh nhảo nhảu nhảy nhẩm nhẩn nhẩng nhẩy nhẳn nhẳng nhẻ nhẻm nhẻo nhể nhểu nhểnh nhỉ nhỉm nhỉnh nhỏ nhỏi nhỏm nhỏn nhỏng nhoẻn nhổ nhổm nhổn nhổng nhổi nhở nhởi nhởn nhủ nhủi nhủng nhử
phả phải phản phảng phẩm phẩy phẳng phể phỉ phỉnh phỏng phỏm phổ phổi phổng phổm phở phởn phủ phủi phủng phửng phủy quả quải quảng quản quảu quảy quẩn quẩng quẩy quẩu quẳng quẻ quể quỉ quở quởn quỷ quỷnh quyển rả rải rảng rảnh rảo rảy rẩy rẩu rẻ rẻo rẻm rể rểnh rỉ rỉa rỉnh rỉn rỏ rỏi rỏm rỏng rổ rổi rổn rổng rở rởm rởn rủ rủa rủi rủn rủng rửa rửng rưởi
sả sải sảng sảnh sảo sảy sản sẩm sẩn sẩu sẻ sẻn sẻo sể sển sểnh sểu sỉ sỉa sỉnh sỏ sỏi sỏm sỏng soải soảng sổ sổi sổng sở sởi sởn sủ sủa sủi sủm sủng sử sửa sửng sửu sưởi tả tải tảm tản tảng tảo tảu tẩm tẩn tẩu tẩy tẩng tẻ tẻo tẻn tể tểnh tểu tỉ tỉa tỉnh tiểu tỏ tỏa toả tỏi tỏm tỏng toản toảng tổ tổn tổng tổi tở tởm tởn tủ tủa tủi tủm tủn tủng tuổi tủy tuỷ tuyển tử tửu tửng tưởng tuẩn tỷ
thả thải thảm thản thảng thảnh thảo thảu thảy thẩm thẩn thẩu thẩy thẳm thẳng thẳn thẻ thẻo thể thểu thỉ thỉnh thiểm thiển thiểu thỏ thỏa thoả thỏi thỏm thỏng thoải thoảng thoản thổ thổi thổn thổng thở thởi thủ thủa thủi thủng thủy thuỷ thuở thửa thử thưởng trả trải trảm trảng trảnh trảo trảy trảu trẩm trẩn trẩu trẩy trẩng trẻ trẻo trẻn trể trển trỉ trỉa trỉnh triển trỏ trỏi trỏm trỏng trổ trổi trổng trở trởm trởn trủ trủa trủi trủng trưởng trử
vả vải vảng vảnh vảy vẩn vẩy vẩu vẳng vẻ vẻn vẻo vểnh vỉ vỉa vỉnh viển vỏ vỏi vỏn vỏng vổ vổng vở vởn vởi xả xải xảm xảng xảnh xảo xảy xảu xẩm xẩu xẩy xẩng xẻ xẻn xẻng xẻo xể xỉ xỉa xỉn xỉnh xiểm xỏ xỏi xỏm xỏng xoải xoảng xoản xoảy xổ xổi xổm xổng xổn xở xởi xởn xởm xủ xủi xủng xuể xử xửng xưởng
gỉ xỉu
`;

/** Legal, seldom or never written: slips of another tone. */
const inUse = new Set(`${NGA} ${HOI}`.split(/\s+/u).map(usualSpelling));
const HOOK_OR_TILDE = /[\u0309\u0303]/u;

/**
 * Whether Vietnamese uses a syllable that its grammar allows. Asked of syllables with hỏi and ngã, the tones that are taken for each
 * other (`triễn`, `nghỉa`); the other tones are taken to be in use.
 */
export const isUsed = (key: string): boolean => !HOOK_OR_TILDE.test(key.normalize('NFD')) || inUse.has(key) || isKnownSyllable(key) || FREE_WORDS.has(key);

/** Whether a syllable stands in some word of the lists: one that stands in none is rarely what was meant. */
export const isMet = (key: string): boolean => inUse.has(key) || isKnownSyllable(key) || FREE_WORDS.has(key) || LONE_WORDS.has(key);
