package vn.kehoach.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes a plan and its facts alike, so that the reading cannot know the text by heart. */
enum Mutations {
    /** Other places, bodies and people. */
    NAMES {
        @Override
        Copy apply(Copy plan, Random random) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            for (String place : List.of("Bắc Ninh", "Bắc Giang", "Bình Thuận", "Tứ Kỳ", "Bắc Kạn", "Hải Dương")) {
                names.put(
                        place,
                        List.of(
                                "Hà Nam",
                                "Tuyên Quang",
                                "Ninh Thuận",
                                "Bạc Liêu",
                                "Quảng Ngãi",
                                "Lạng Sơn",
                                "Hòa Bình",
                                "Thanh Hóa",
                                "Đắk Lắk",
                                "Kiên Giang"));
            }
            names.put(
                    "Sở Nội vụ",
                    List.of(
                            "Sở Khoa học và Công nghệ",
                            "Sở Y tế",
                            "Sở Văn hóa, Thể thao và Du lịch",
                            "Sở Nông nghiệp và Môi trường"));
            names.put(
                    "Sở Tư pháp", List.of("Sở Giáo dục và Đào tạo", "Sở Xây dựng", "Sở Công Thương", "Thanh tra tỉnh"));
            names.put("Sở Thông tin và Truyền thông", List.of("Sở Ngoại vụ", "Sở Giao thông vận tải", "Công an tỉnh"));
            names.put(
                    "Phòng Nội vụ huyện", List.of("Phòng Kinh tế và Hạ tầng huyện", "Phòng Giáo dục và Đào tạo huyện"));
            names.put("Phòng HC-TH", List.of("Phòng TC-HC", "Phòng KT-XH", "Phòng QLĐT"));
            names.put("Phòng Tư pháp huyện", List.of("Thanh tra huyện", "Phòng Dân tộc huyện"));
            names.put("Nguyễn Hương Giang", List.of("Trần Văn Đạt", "Lê Thị Ánh Nguyệt"));
            names.put("Đoàn Anh Dũng", List.of("Phạm Quốc Ửng", "Hồ Yên"));
            names.put("Vũ Thị Hà", List.of("Đỗ Minh Châu", "Y Thanh Hà Niê"));
            names.put("Nguyễn Đăng Bình", List.of("Lò Văn Tiến", "Đặng Thị Bích Liên"));
            Copy copy = plan;
            List<String> used = new ArrayList<>();
            for (Map.Entry<String, List<String>> name : names.entrySet()) {
                List<String> free =
                        name.getValue().stream().filter(n -> !used.contains(n)).toList();
                String other = free.get(random.nextInt(free.size()));
                used.add(other);
                copy = copy.replaced(name.getKey(), other)
                        .replaced(name.getKey().toUpperCase(Locale.ROOT), other.toUpperCase(Locale.ROOT));
            }
            return copy;
        }
    },
    /** Other days, written otherwise, and other numbers. */
    DATES {
        @Override
        Copy apply(Copy plan, Random random) {
            int shift = 1 + random.nextInt(25);
            Matcher found = Pattern.compile(
                            "(?:ngày(\\s+))?(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4}))")
                    .matcher(plan.text());
            StringBuilder text = new StringBuilder();
            while (found.find()) {
                int g = found.group(2) != null ? 2 : 5;
                LocalDate day = LocalDate.of(
                                Integer.parseInt(found.group(g + 2)),
                                Integer.parseInt(found.group(g + 1)),
                                Integer.parseInt(found.group(g)))
                        .plusDays(shift);
                String head = found.group(1) == null ? "" : "ngày" + found.group(1);
                found.appendReplacement(text, head + written(day, found.group(2) == null ? 3 : random.nextInt(4)));
            }
            found.appendTail(text);
            Matcher iso = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"")
                    .matcher(plan.facts().toString());
            StringBuilder facts = new StringBuilder();
            while (iso.find()) {
                boolean window = iso.group(1).equals("2023-09-30");
                LocalDate day = window
                        ? LocalDate.parse("2023-06-30")
                        : LocalDate.parse(iso.group(1)).plusDays(shift);
                iso.appendReplacement(facts, "\"" + day + "\"");
            }
            iso.appendTail(facts);
            String number = String.valueOf(2 + random.nextInt(4000));
            return new Copy(
                    text.toString()
                            .replaceAll("Quý III/2023", random.nextBoolean() ? "Quý II/2023" : "quý II năm 2023")
                            .replaceFirst("Số:\\s+36 ", "Số: " + number + " "),
                    parsed(facts.toString().replace("\"number\":\"36\"", "\"number\":\"" + number + "\"")));
        }
    },
    /** Lines of recipients, blocks of the text and rows of the annex in another order. */
    ORDER {
        @Override
        Copy apply(Copy plan, Random random) {
            List<String> lines = new ArrayList<>(List.of(plan.text().split("\n", -1)));
            shuffle(lines, random, "Nơi nhận.*", "\\s*- (?!Lưu).*", "\\s*- Lưu.*", false);
            shuffle(lines, random, ".*TỔ CHỨC THỰC HIỆN.*", "\\s*#\\. .*", "\\s*(?:Trên đây|V\\. ).*", true);
            shuffle(lines, random, "TT ?", "\\s*#(?: .*)?", "\\s*=====.*", true);
            return new Copy(String.join("\n", lines), plan.facts());
        }
    },
    /** The same said in other words. */
    WORDING {
        @Override
        Copy apply(Copy plan, Random random) {
            Copy copy = plan;
            String[][] words = {
                {"ít nhất", "tối thiểu", "không ít hơn", "không dưới", "ít nhất là"},
                {
                    "Chậm nhất là ngày",
                    "Chậm nhất ngày",
                    "Muộn nhất ngày",
                    "Không muộn hơn ngày",
                    "Hạn cuối là ngày",
                    "chậm nhất vào ngày"
                },
                {"trước ngày", "trước", "xong trước ngày", "hoàn thành trước ngày"},
                {"Hàng tháng,", "Mỗi tháng", "Hằng tháng,", "Định kỳ hàng tháng,"},
                {"Hàng tháng có", "Mỗi tháng có", "Định kỳ hằng tháng, có"},
                {"Hàng tuần,", "Mỗi tuần,", "Hằng tuần,", "Định kỳ hàng tuần,"},
                {"mỗi tuần", "hàng tuần", "trong một tuần"},
                {"bài/tháng", "bài mỗi tháng", "bài/ tháng"},
                {"lần/tuần", "lần mỗi tuần", "lần / tuần"},
                {"(để b/c)", "(để báo cáo)", "(b/c)", "(báo cáo)"},
                {"(để đăng tải )", "(đăng tải)", "(để đăng)"},
                {
                    "Thường xuyên trong năm",
                    "Thường xuyên",
                    "Cả năm",
                    "Năm 2023",
                    "Quý II - Quý IV",
                    "Từ tháng 3 đến tháng 12"
                },
                {"Cả năm 2024", "Thường xuyên", "Quý I, Quý III", "Trong năm 2024", "Tháng 6, tháng 12"},
                {"T2/2024", "Tháng 02/2024", "Quý I/2024", "Trước ngày 28/02/2024"},
                {"Trên đây là Kế hoạch", "Trên đây là nội dung Kế hoạch"},
                {"cụ thể như sau:", "với những nội dung sau:", "như sau:"},
                {"TT", "STT"},
                {"Cơ quan chủ trì", "Đơn vị chủ trì", "Đơn vị thực hiện"},
                {"Cơ quan phối hợp", "Đơn vị phối hợp"},
                {"Phòng chủ trì", "Đơn vị chủ trì", "Đơn vị thực hiện"},
                {"Nơi nhận:", "NƠI NHẬN:", "Nơi nhận"}
            };
            for (String[] synonyms : words) {
                copy = synonyms[0].equals("TT")
                        ? new Copy(
                                copy.text().replaceAll("(?m)^TT(?= |$)", random.nextBoolean() ? "STT" : "Số TT"),
                                copy.facts())
                        : copy.replaced(synonyms[0], synonyms[random.nextInt(synonyms.length)]);
            }
            return copy;
        }
    },
    /** Other spellings of the same words, and misprints in words that are no keys. */
    SPELLING {
        @Override
        Copy apply(Copy plan, Random random) {
            Copy copy = plan;
            String[][] misprints = {
                {"tuyên truyền", "tuyền truyên"}, {"điện tử", "điên tử"}, {"kết quả", "kêt quả"},
                {"doanh nghiệp", "doanh nghiêp"}, {"công chức", "công chưc"}, {"thủ tục", "thủ tuc"}
            };
            for (String[] misprint : misprints) {
                if (random.nextInt(3) == 0) {
                    copy = copy.replaced(misprint[0], misprint[1]);
                }
            }
            String text = copy.text();
            text = random.nextBoolean()
                    ? text.replace("Ủy", "Uỷ").replace("hóa", "hoá")
                    : text.replace("Uỷ", "Ủy").replace("hoá", "hóa");
            text = random.nextBoolean() ? text.replace(" - ", " – ") : text;
            text = random.nextBoolean() ? text.replaceAll("(?m)^(\\s*)- ", "$1– ") : text;
            text = random.nextBoolean() ? text.replace(" ", " \u200B").replace("và ", "và\u00A0") : text;
            copy = new Copy(text, copy.facts());
            return random.nextBoolean()
                    ? new Copy(Normalizer.normalize(copy.text(), Normalizer.Form.NFD), copy.facts())
                    : copy;
        }
    },
    /** Lines broken elsewhere, blank lines, pages. */
    BREAKS {
        @Override
        Copy apply(Copy plan, Random random) {
            int blank = random.nextInt(3);
            int page = 25 + random.nextInt(20);
            StringBuilder text = new StringBuilder();
            int count = 0;
            boolean annex = false;
            for (String line : plan.text().split("\n", -1)) {
                annex |= line.strip().matches("(?iu)phụ lục");
                if (line.isBlank() && blank > 0) {
                    continue;
                }
                String own = random.nextInt(10) < 3 && !line.startsWith("#") ? broken(line, random) : line;
                text.append(own).append(blank == 2 ? "\r\n\r\n" : "\n");
                if (!annex && ++count % page == 0) {
                    text.append(random.nextBoolean() ? "\f" : "")
                            .append(count / page + 1)
                            .append("\n");
                }
            }
            return new Copy(text.toString(), plan.facts());
        }

        // Not before a dash or a figure: that would make a list of what is none.
        private String broken(String line, Random random) {
            List<Integer> places = new ArrayList<>();
            Matcher blank = Pattern.compile("(?<=\\p{Ll}|,) (?=\\p{Ll})").matcher(line);
            while (blank.find()) {
                if (blank.start() > 4) {
                    places.add(blank.start());
                }
            }
            if (places.isEmpty() || line.strip().length() < 16) {
                return line;
            }
            int at = places.get(random.nextInt(places.size()));
            return line.substring(0, at) + "\n" + line.substring(at + 1);
        }
    };

    /** A plan's text with its facts. */
    record Copy(String text, JsonNode facts) {

        /** In the text also where a line ends between the words. */
        Copy replaced(String words, String by) {
            String spaced = Stream.of(words.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
            Matcher found =
                    Pattern.compile("(?<![\\p{L}])" + spaced + "(?![\\p{L}])").matcher(text);
            StringBuilder changed = new StringBuilder();
            while (found.find()) {
                boolean broken = found.group().contains("\n");
                int cut = by.lastIndexOf(' ');
                found.appendReplacement(
                        changed,
                        Matcher.quoteReplacement(
                                broken && cut > 0 ? by.substring(0, cut) + " \n" + by.substring(cut + 1) : by));
            }
            found.appendTail(changed);
            String own = facts.toString();
            String escaped = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(words) + "(?![\\p{L}])")
                    .matcher(own)
                    .replaceAll(Matcher.quoteReplacement(by));
            return new Copy(changed.toString(), parsed(escaped));
        }
    }

    abstract Copy apply(Copy plan, Random random);

    private static String written(LocalDate day, int form) {
        return switch (form) {
            case 0 -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 1 -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 2 -> "%d-%d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            default -> "%02d tháng %d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }

    /** Blocks between two lines, each begun by its mark, in another order; # stands for the number that they are given. */
    private static void shuffle(
            List<String> lines, Random random, String from, String mark, String to, boolean numbered) {
        int start = 0;
        while (start < lines.size() && !lines.get(start).matches(from)) {
            start++;
        }
        List<List<String>> blocks = new ArrayList<>();
        int first = -1;
        int i = start + 1;
        for (; i < lines.size() && !lines.get(i).matches(to); i++) {
            if (lines.get(i).matches(mark.replace("#", String.valueOf(blocks.size() + 1)))) {
                first = first < 0 ? i : first;
                blocks.add(new ArrayList<>());
            }
            if (!blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).add(lines.get(i));
            }
        }
        if (blocks.size() < 2) {
            return;
        }
        lines.subList(first, i).clear();
        Collections.shuffle(blocks, random);
        List<String> again = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            List<String> block = blocks.get(b);
            block.set(0, numbered ? block.get(0).replaceFirst("\\d+", String.valueOf(b + 1)) : block.get(0));
            again.addAll(block);
        }
        lines.addAll(first, again);
    }

    static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
