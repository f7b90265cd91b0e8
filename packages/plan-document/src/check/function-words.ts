/** Common words of one syllable: free to stand beside anything, seldom written for another. */
export const FREE_WORDS: ReadonlySet<string> = new Set(
  `và của các những là có được cho với trong trên tại từ đến về theo bằng để do vì khi mà thì này đó nào gì ai ra vào lên xuống đi lại qua còn đã sẽ đang không chưa chỉ cũng đều rất hơn nhất như nếu hay hoặc
  một hai ba bốn năm sáu bảy tám chín mười ngày tháng quý giờ người nhà nước tỉnh huyện xã đưa làm lấy xem học dạy nói viết đọc nghe mở đóng cao thấp lớn nhỏ nhiều ít mới cũ tốt xấu đúng sai sau trước ngoài giữa cùng cả mọi mỗi từng nhằm gồm
  bản thi treo xe tin bài sách báo phim ảnh loa đài cờ cụm tổ đội nhóm lớp buổi cuộc đợt kỳ lần việc nội phải cần nên bị gắn tạo nêu giao nhận gửi thu chi trao tặng dự họp lễ hội ban sở bộ phòng ngành cấp khối mức số phần mục điểm khu vùng nơi chỗ đất cây chợ quê lòng tay mặt đầu tâm trí đời sống vui đẹp
  phát họ ta mình ông bà cô chú anh chị em con cháu bạn già trẻ nam nữ quan tự kinh thái hoa dân tộc`.split(/\s+/u),
);

/** Words that join phrases: a name does not reach over them. */
export const JOINING_WORDS: ReadonlySet<string> = new Set('và của về các những với cho tại trong trên đến từ theo bằng để do vì khi thuộc tiến gắn hoặc'.split(' '));
