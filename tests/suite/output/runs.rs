//! Several threads, several runs, and what other programs and disks do to them.

use super::*;

#[test]
fn many_runs_that_give_up_at_once_leave_nothing() {
    let root = publication();
    let output = root.path().join("made/for/this");
    let opened = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    match Staging::open(&output, root.path()) {
                        Ok(_) => _ = opened.fetch_add(1, std::sync::atomic::Ordering::Relaxed),
                        Err(failure) => assert_eq!(said(&failure), "output-locked"),
                    }
                }
            });
        }
    });
    assert!(opened.into_inner() > 0);
    // A folder that one run made for another that then had the lock may stay; a file does not.
    assert!(!output.exists() || site(&output).is_empty());
    assert!(!output.join(".niengiam/staging").exists());
    publish(&output, root.path(), &FIRST).unwrap();
}

#[test]
fn many_threads_make_the_same_site() {
    let root = publication();
    let files: Vec<_> = (0..600)
        .map(|number| {
            (
                path(&format!("o/{}/{number}.html", number % 37)),
                vec![b'x'; number],
            )
        })
        .collect();
    let build = |output: &Path, threads: usize| {
        for keep in [1, 2] {
            let staging = Staging::open(output, root.path()).unwrap();
            std::thread::scope(|scope| {
                for thread in 0..threads {
                    let (staging, files) = (&staging, &files);
                    scope.spawn(move || {
                        for (path, bytes) in files.iter().skip(thread).step_by(threads) {
                            if bytes.len() % keep == 0 {
                                staging.put(path, bytes).unwrap();
                            }
                        }
                    });
                }
            });
            staging.commit(None).unwrap();
        }
        everything(output)
    };
    let (one, eight) = (root.path().join("one"), root.path().join("eight"));
    let made = build(&one, 1);
    assert_eq!(site(&one).len(), 300);
    assert_eq!(build(&eight, 8), made, "the manifest included");
}

#[test]
fn keeps_a_second_run_out() {
    let root = publication();
    let output = root.path().join("public");
    let first = Staging::open(&output, root.path()).unwrap();
    first.put(&path("index.html"), b"home").unwrap();
    let before = everything(&output);
    for failure in [
        Staging::open(&output, root.path()).map(|_| ()).unwrap_err(),
        clean(&output, root.path()).map(|_| ()).unwrap_err(),
    ] {
        assert_eq!(said(&failure), "output-locked");
    }
    assert_eq!(everything(&output), before);
    first.commit(None).unwrap();
    assert_eq!(site(&output), owned(&[("index.html", "home")]));
    publish(&output, root.path(), &FIRST).unwrap();
}

#[test]
fn many_runs_at_once_never_mix() {
    let root = publication();
    let output = root.path().join("public");
    let published = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let (output, root, published) = (&output, root.path(), &published);
            scope.spawn(move || {
                for _ in 0..25 {
                    let files = if thread % 2 == 0 { FIRST } else { SECOND };
                    match publish(output, root, &files) {
                        Ok(_) => _ = published.fetch_add(1, std::sync::atomic::Ordering::Relaxed),
                        Err(failure) => assert_eq!(said(&failure), "output-locked"),
                    }
                }
            });
        }
    });
    assert!(published.into_inner() > 0);
    let made = site(&output);
    assert!(made == owned(&FIRST) || made == owned(&SECOND));
}

#[test]
fn believes_no_manifest_that_is_damaged_or_newer() {
    let root = publication();
    let output = root.path().join("public");
    publish(&output, root.path(), &FIRST).unwrap();
    let manifest = output.join(".niengiam/manifest");
    let good = fs::read_to_string(&manifest).unwrap();
    let outside = root.path().join("data/kept.txt");
    for (text, id) in [
        (
            good.replace("index.html", "indox.html"),
            "output-manifest-damaged",
        ),
        (
            good.replace("a/b/old.html", "../data/kept.txt"),
            "output-manifest-damaged",
        ),
        (good[..good.len() / 2].to_owned(), "output-manifest-damaged"),
        (String::new(), "output-manifest-damaged"),
        ("{}".to_owned(), "output-manifest-damaged"),
        (good.replace("manifest 3", "manifest 4"), "output-manifest-newer"),
    ] {
        fs::write(&manifest, text).unwrap();
        let before = everything(root.path());
        assert_eq!(said(&publish(&output, root.path(), &SECOND).unwrap_err()), id);
        assert_eq!(said(&clean(&output, root.path()).unwrap_err()), id);
        assert_eq!(everything(root.path()), before);
    }
    assert!(outside.exists());
    fs::write(&manifest, good).unwrap();
    publish(&output, root.path(), &SECOND).unwrap();
}
