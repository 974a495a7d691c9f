"""What the texts of a generated collection are put together from: places, matters, clauses and sentences, all invented.

Nothing here names a document, so that every citation of a generated text is one that its maker put there and knows of.
"""

PROVINCES = [
    "Lâm Xuyên", "Sơn Khê", "Hà Thượng", "Nguyệt Sơn", "Tân Lĩnh", "Phú Vân", "Đông Xuyên", "Cẩm Giang", "Vĩnh Khê", "Thanh Lĩnh",
    "Bình Sa", "An Khê", "Hòa Xuyên", "Thượng Lâm", "Long Sơn", "Kim Khê", "Ngọc Giang", "Tây Lĩnh", "Minh Sa", "Hải Vân",
    "Quang Lâm", "Yên Khê", "Phong Giang", "Trường Lĩnh", "Bích Sơn", "Hồng Sa", "Vân Lâm", "Định Giang", "Xuân Lĩnh", "Thạch Khê",
    "Lạc Sơn", "Mỹ Giang", "Nam Khê", "Trung Sa", "Thiên Lâm", "Diên Sơn", "Hưng Giang", "Nhạn Lĩnh", "Tam Khê", "Gia Sơn",
    "Phước Giang", "Đại Khê", "Nhật Sơn", "Cát Lâm", "Hoàng Giang", "Lương Lĩnh", "Kỳ Khê", "Bảo Giang", "Thuận Sơn", "Ninh Lâm",
    "Khánh Giang", "Tùng Lĩnh", "Vạn Khê", "Đức Giang", "Hạc Sơn", "Liên Lâm", "Giang Khê", "Tịnh Sơn", "Sa Lĩnh", "Mai Giang",
]

DISTRICTS = [
    "Na Loan", "Pắc Hin", "Đồng Trạm", "Cầu Mới", "Suối Trong", "Bến Gỗ", "Khe Sim", "Ao Vàng", "Đèo Ngang Thượng", "Vực Sâu",
    "Làng Chài", "Bãi Dâu", "Gò Đá", "Hang Dơi", "Thác Trắng", "Đồi Chè", "Sông Cụt", "Bản Mạ", "Phiêng Lau", "Cồn Nổi",
]

FAMILY = ["Nông", "Triệu", "Bế", "Vi", "Lò", "Hà", "Trịnh", "Đoàn", "Phùng", "Mạc", "Tạ", "Quách", "Lương", "Cao", "Đỗ", "Doãn"]
MIDDLE = ["Văn", "Thị", "Xuân", "Quang", "Tiến", "Đức", "Minh", "Ngân", "Bích", "Khắc", "Thế", "Mạnh"]
GIVEN = ["Khải", "Lộc", "Quyền", "Đán", "Hà", "Thảo", "Viện", "Nhã", "Sáu", "Tường", "Bảo", "Duyên", "Kiên", "Nguyệt", "Chuyên", "Phấn"]

# What a document is about, as it stands behind "về".
MATTERS = [
    "phát triển kinh tế rừng gỗ lớn", "chuyển đổi số trong các cơ quan của tỉnh", "xây dựng đường giao thông nông thôn vùng cao",
    "bảo vệ nguồn nước các hồ chứa nhỏ", "nâng cao chất lượng sinh hoạt chi bộ ở thôn, bản", "phát triển đảng viên trong trường học",
    "quản lý đất nương rẫy bỏ hoang", "phòng, chống sạt lở đất ở các xã ven suối", "giảm nghèo bền vững cho các bản biên giới",
    "bảo tồn nghề dệt và nghề rèn truyền thống", "tiếp nhận, trả kết quả thủ tục hành chính tại xã", "quy hoạch cán bộ cấp cơ sở",
    "luân chuyển cán bộ giữa các ngành", "phát triển du lịch cộng đồng ven hồ", "thu gom rác thải sinh hoạt ở thị trấn",
    "nuôi cá lồng trên sông", "sắp xếp điểm trường lẻ", "khám sức khỏe định kỳ cho người cao tuổi", "dạy nghề cho lao động nông thôn",
    "thu hút doanh nghiệp chế biến chè", "quản lý khai thác cát, sỏi lòng sông", "phòng cháy, chữa cháy rừng mùa khô",
    "công tác dân vận ở khu tái định cư", "tiếp công dân và giải quyết đơn thư", "kiểm soát tài sản của người giữ chức vụ",
    "quy hoạch các cụm công nghiệp nhỏ", "cấp nước sạch cho vùng khan hiếm nước", "củng cố tổ hợp tác và hợp tác xã",
    "trợ giúp trẻ em có hoàn cảnh khó khăn", "đổi mới công tác tuyên truyền ở cơ sở", "nâng cấp lưới điện các xã xa",
    "bồi dưỡng lý luận cho cấp ủy viên cơ sở", "quy hoạch vùng trồng dược liệu", "quản lý nhà ở xã hội cho công nhân",
    "chăm sóc nghĩa trang liệt sĩ", "an toàn giao thông trên các tuyến đèo", "thực hành tiết kiệm, chống lãng phí trong mua sắm",
    "số hóa hồ sơ lưu trữ của huyện", "phối hợp giữ rừng ở vùng giáp ranh", "đổi mới cách chấm điểm thi đua",
    "quản lý chợ và điểm bán hàng ven đường", "phát triển chăn nuôi đại gia súc có kiểm soát dịch", "xây dựng nhà văn hóa thôn",
    "quy hoạch mạng lưới trạm y tế", "hỗ trợ người trẻ khởi nghiệp ở nông thôn", "chống buôn lậu qua đường mòn",
    "rà soát hộ sử dụng đất lâm trường cũ", "bảo vệ bờ kè và đê bao", "giữ gìn tiếng nói và chữ viết các dân tộc",
    "nâng cao vai trò của người có uy tín", "công khai ngân sách xã", "mở lớp xóa mù chữ buổi tối",
]

SUBJECTS = [
    "Các cấp ủy, tổ chức đảng trực thuộc", "Đảng ủy các xã vùng cao", "Chi bộ các thôn, bản", "Các sở, ban, ngành của tỉnh",
    "Ủy ban nhân dân các huyện, thành phố", "Mặt trận và các đoàn thể ở cơ sở", "Người đứng đầu mỗi cơ quan",
    "Ban cán sự và cơ quan giúp việc", "Các phòng chuyên môn của huyện", "Những xã còn khó khăn", "Ủy ban nhân dân các xã",
    "Ban Thường vụ các huyện ủy", "Cấp ủy và chính quyền cơ sở", "Các tổ công tác liên ngành", "Thường trực cấp ủy các huyện",
    "Hội đồng nhân dân các cấp", "Cán bộ phụ trách địa bàn",
    "Huyện " + DISTRICTS[0], "Huyện " + DISTRICTS[5], "Thành phố và hai huyện lân cận",
]

ACTIONS = [
    "rà soát lại danh sách hộ được hỗ trợ", "lập sổ theo dõi việc đã giao và việc đã xong", "bố trí đủ người cho những việc còn chậm",
    "chọn hai đến ba việc cụ thể để làm trước", "công khai kinh phí đã chi ở nhà văn hóa thôn",
    "tổ chức đối thoại với người dân trong vùng dự án",
    "giao rõ người chịu trách nhiệm và hạn hoàn thành", "mở lớp tập huấn ngay tại thôn", "kiểm tra chéo giữa các xã gần nhau",
    "đưa kết quả vào bản kiểm điểm cuối năm", "thay các biểu mẫu đã lạc hậu", "đo đạc lại phần đất chưa rõ ranh giới",
    "ghép những cuộc họp có cùng thành phần", "ưu tiên đường đến trường và trạm y tế", "nhân rộng mô hình đã qua hai vụ có lãi",
    "cử cán bộ trẻ xuống giúp xã ba tháng", "lắp thêm trạm đo mưa ở đầu nguồn", "ký cam kết với từng chủ rừng",
    "báo cáo số liệu đúng với thực tế, không làm tròn", "rút ngắn thời gian giải quyết hồ sơ xuống một nửa",
    "vận động người dân hiến đất mở đường", "dành quỹ đất cho sân chơi trẻ em", "ghi âm, lưu lại lời kể của người cao tuổi",
    "trả lời kiến nghị của cử tri bằng văn bản", "kiểm kê tài sản công chưa dùng đến", "điều chỉnh chỉ tiêu vượt quá sức của xã",
    "trồng bù số cây đã chết", "nối đường ống nước về các bản cuối nguồn", "tiêm phòng đủ hai đợt trong năm",
    "bảo đảm mỗi thôn có một tổ tự quản", "sửa những điểm sạt lở trước mùa mưa", "thuê tư vấn độc lập đánh giá",
    "bàn giao hồ sơ điện tử kèm bản giấy", "nêu tên đơn vị chậm trong giao ban", "hỗ trợ giống và công chăm sóc năm đầu",
    "xây dựng nội quy sử dụng nguồn nước chung",
]

MANNERS = [
    "một cách kiên trì", "sát với từng thôn", "không phô trương", "có sự giám sát của nhân dân", "trên cơ sở tự nguyện",
    "đúng thẩm quyền", "theo từng quý", "bằng nguồn vốn đã được giao", "với sự giúp đỡ của lực lượng vũ trang",
    "cùng với việc chỉnh trang thôn xóm",
    "phù hợp với phong tục tốt đẹp của mỗi vùng", "không để trùng với việc của ngành khác", "ngay từ khâu lập kế hoạch vốn",
    "ở nơi có điều kiện trước", "kể cả ở những xã mới sáp nhập", "trong phạm vi dự toán", "có tổng hợp và so sánh giữa các xã",
    "sau khi lấy ý kiến người dân",
]

LIMITS = [
    "hoàn thành trước mùa mưa", "xong trong quý đầu của năm sau", "mỗi năm giảm ít nhất hai phần trăm hộ khó khăn",
    "nơi nào chậm phải giải trình", "nếu vướng mắc thì phản ánh ngay về thường trực", "không đặt thêm thủ tục",
    "định kỳ sáu tháng tổng hợp một lần", "khi thay người phải bàn giao đầy đủ", "lấy sự hài lòng của người dân làm thước đo",
    "kết quả là căn cứ để xếp loại", "phần còn lại làm trong ba năm tiếp theo", "tránh tình trạng giao xong rồi để đó",
    "việc nào quá sức thì đề nghị cấp trên hỗ trợ", "ưu tiên những thôn chưa có đường ô tô",
]

# Sentences of their own, with places and figures put in.
FACTS = [
    "Đến nay {a} trong số {b} xã của tỉnh đã có đường ô tô đến trung tâm, tăng {c} xã so với đầu nhiệm kỳ.",
    "Tại huyện {d}, tỷ lệ hồ sơ giải quyết đúng hạn đạt {p} phần trăm, song còn {c} xã dưới mức bình quân.",
    "Toàn tỉnh trồng mới được {e} héc-ta, bằng {p} phần trăm chỉ tiêu; huyện {d} làm tốt nhất.",
    "Qua kiểm tra ở {c} đơn vị, phần lớn sổ sách ghi đủ, nhưng {a} trường hợp chưa có ý kiến của người dân.",
    "Số lượt người dân đến phản ánh giảm còn {e} lượt, chủ yếu về đất đai và đường đi lại ở {d}.",
    "Có {a} thôn bản chưa có sóng điện thoại ổn định, tập trung ở phía thượng nguồn của huyện {d}.",
    "Nguồn vốn đã bố trí là {e} triệu đồng cho {c} công trình, trong đó {a} công trình chuyển tiếp.",
    "Một số nơi như {d} còn lúng túng khi chọn việc, làm dàn trải và thiếu kiểm tra.",
    "Tuy vậy, việc phối hợp giữa các ngành có lúc chưa chặt, nhất là ở những xã giáp ranh của {d}.",
    "Nguyên nhân chính là cán bộ kiêm nhiệm nhiều việc và {c} xã thay người phụ trách trong một năm.",
    "Năm vừa qua, {a} hộ ở {d} tự nguyện nhường đất để mở rộng đường, không yêu cầu đền bù.",
    "Các lớp tập huấn có {e} lượt người dự, hơn {p} phần trăm là phụ nữ và người trẻ.",
]

SECTIONS = ["TÌNH HÌNH VÀ NGUYÊN NHÂN", "MỤC TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"]

# Sentences around a citation {c}, by what they say of it. {m} is the matter of the document that cites.
RELATIONS = {
    "implements": [
        "Tổ chức thực hiện nghiêm {c}, trước hết ở những xã còn chậm.",
        "Việc quán triệt, thực hiện {c} đã thành nền nếp ở hầu hết chi bộ.",
        "Lãnh đạo, chỉ đạo thực hiện có hiệu quả {c}; kết quả báo cáo trước ngày 15 của tháng cuối quý.",
        "Mỗi đơn vị chọn việc của mình để triển khai thực hiện {c}, không sao chép của nơi khác.",
    ],
    "continues": [
        "Tiếp tục thực hiện {c}, bổ sung những việc đã nảy sinh từ cơ sở.",
        "Các cấp ủy tiếp tục quán triệt, triển khai thực hiện {c} cho đến hết giai đoạn.",
    ],
    "reviews": [
        "Sơ kết ba năm thực hiện {c} vào quý cuối của năm.",
        "Qua 5 năm thực hiện {c}, nhận thức của cán bộ và nhân dân về {m} đã chuyển biến rõ.",
        "Tổng kết việc thực hiện {c}, làm rõ việc nào nên giữ và việc nào nên bỏ.",
    ],
    "supervises": [
        "Cơ quan kiểm tra chủ trì kiểm tra, giám sát việc thực hiện {c} ở các huyện.",
        "Giao văn phòng theo dõi, đôn đốc việc thực hiện {c}.",
    ],
    "guides": ["Giao ngành chuyên môn hướng dẫn thực hiện {c} bằng những ví dụ dễ làm theo."],
    "specifies": ["Ban cán sự và các ngành cụ thể hóa {c} thành việc làm hằng quý."],
    "accompanies": ["Gắn với việc thực hiện {c}, mỗi xã tự chọn một việc về {m}."],
    "cites": [
        "Mức chi và cách thanh toán theo quy định tại {c}.", "Những nội dung khác làm theo {c}.",
        "Trách nhiệm của từng ngành đã được nêu tại {c}.",
    ],
}
# Of a document of another province.
ELSEWHERE = [
    "Tham khảo cách làm nêu tại {c} để vận dụng vào điều kiện của tỉnh.",
    "Phối hợp với tỉnh bạn thực hiện {c} ở các xã giáp ranh.",
    "Đoàn công tác đã học tập kinh nghiệm sau hai năm thực hiện {c}.",
    "Sơ kết việc thực hiện {c} cùng với tỉnh bạn.",
]
