//! What the first publication's pages have to say, from the files that the repository ships.

use super::project::{Project, Site};

fn site() -> Site {
    Project::first_publication().build(&[])
}

#[test]
fn hau_giang_is_shown_as_a_baseline_and_not_judged_after_its_end() {
    let site = site();
    for page in [
        "organizations/hau-giang/index.html",
        "resolutions/hau-giang-admission/index.html",
    ] {
        site.says(
            page,
            &[
                "943",
                "87,2",
                "1.020–1.250",
                "40–55",
                "Chưa có số liệu",
                "Không đánh giá được",
                "01/07/2025",
            ],
        );
    }
    site.says(
        "organizations/hau-giang/2018-2022/index.html",
        &["4.715", "140", "32", "264", "436", "943", "87,2"],
    );
    site.says(
        "organizations/hau-giang/index.html",
        &["Đã kết thúc ngày 01 tháng 7 năm 2025"],
    );
    assert!(
        site.text("organizations/hau-giang/index.html")
            .contains("href=\"../can-tho-2025/index.html\"")
    );
    site.says(
        "resolutions/hau-giang-admission/index.html",
        &["25.500", "41.667", "31.250", "34.000"],
    );
}

#[test]
fn binh_duong_exceeds_three_targets_and_misses_one_of_another_body() {
    let site = site();
    let page = "organizations/binh-duong-agencies/index.html";
    site.says(
        page,
        &[
            "1.399",
            "ít nhất 800",
            "279,8",
            "49,7%",
            "ít nhất 30%",
            "63,2%",
            "ít nhất 32%",
            "66,2%",
            "ít nhất 70%",
        ],
    );
    site.says(page, &["Vượt", "Không đạt", "suy ra"]);
    site.says("resolutions/central-25-nq-tw/index.html", &["66,2%", "Không đạt"]);
    site.says(
        "resolutions/binh-duong-tasks-2020/index.html",
        &["Đăng ký chỉ tiêu hằng năm", "II.2"],
    );
}

#[test]
fn the_claims_of_the_documents_are_recomputed() {
    let site = site();
    let report = "documents/18-bc-duk/index.html";
    site.says(report, &["174,8%", "174,875", "63,2%", "49,7%", "đều vượt"]);
    site.says(
        "documents/673-cv-duk/index.html",
        &["303,83", "50,6%", "50,667", "không đạt kế hoạch"],
    );
}

#[test]
fn thanh_hoa_has_no_result_for_2019_today_and_was_behind_in_october() {
    let page = "organizations/thanh-hoa-enterprises/index.html";
    let today = site();
    today.says(
        page,
        &[
            "1.823",
            "303,8",
            "152",
            "Chưa có số liệu",
            "ít nhất 300",
            "suy ra",
        ],
    );

    let then = Project::first_publication().build(&["--as-of", "2019-10-08"]);
    then.says(page, &["152", "Đang thực hiện", "chậm"]);
    let words = then.words(page);
    assert!(
        !words.contains("Chưa đạt") && !words.contains("Không đạt"),
        "nothing is missed before its time:\n{words}"
    );
    for (path, bytes) in &then.0 {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Đã kết thúc"), "{path}: no province has ended yet");
    }
    assert!(
        !then.0.contains_key("organizations/can-tho-2025/index.html"),
        "the new city is not there yet"
    );
    assert!(
        !then.0.contains_key("resolutions/hau-giang-admission/index.html"),
        "it reports on years to come"
    );
}

#[test]
fn the_board_without_figures_has_its_tasks_and_no_chart() {
    let site = site();
    for page in [
        "organizations/provincial-standing-board/index.html",
        "resolutions/standing-board-2014/index.html",
    ] {
        let words = site.words(page);
        for section in ["2.1", "2.2", "2.3", "2.4", "2.5"] {
            assert!(words.contains(section), "{page}: {section}");
        }
        let html = site.text(page);
        assert!(
            !html.contains("role=\"img\"") && !html.contains("<figure"),
            "{page} has no empty chart"
        );
    }
}

#[test]
fn english_pages_write_numbers_the_english_way() {
    let site = site();
    site.says(
        "en/organizations/hau-giang/index.html",
        &["4,715", "943", "1,020–1,250", "87.2", "1 July 2025"],
    );
    site.says(
        "en/organizations/binh-duong-agencies/index.html",
        &["1,399", "49.7%", "Exceeded", "Missed"],
    );
}

#[test]
fn it_builds_without_an_error_or_a_warning() {
    Project::first_publication()
        .run(&["check", "--strict"])
        .succeeds();
}

#[test]
fn a_part_of_a_document_without_a_number_is_named_in_the_language_of_the_page() {
    let site = site();
    let page = "organizations/thanh-hoa-enterprises/2013-2018/index.html";
    site.says(page, &["673-CV/ĐUK , mở đầu"]);
    site.says(&format!("en/{page}"), &["673-CV/ĐUK , opening"]);
}
