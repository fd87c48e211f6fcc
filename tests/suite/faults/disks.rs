//! Disks that are full, or may not be written.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;

use super::*;

/// A disk in memory.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "only the system can mount a disk")]
impl SmallDisk {
    /// `None` where this user may not mount, which is said aloud: what follows is not tested then.
    fn mount(options: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(folder.path())
            .output();
        if mount.is_ok_and(|mount| mount.status.success()) {
            return Some(Self(folder));
        }
        // Not `eprintln!`, which is not shown where a test passes.
        let words = "NOT TESTED: this user may not mount a small disk, so nothing is known of full and read-only ones\n";
        let _ = std::io::stderr().write_all(words.as_bytes());
        None
    }

    fn remount(&self, options: &str) {
        let mount = Command::new("mount")
            .args(["-o", &format!("remount,{options}")])
            .arg(self.0.path())
            .status();
        assert!(mount.expect("`mount` is there").success());
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }
}

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "only the system can unmount a disk")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

/// Room for the old site and not for the new one beside it: by bytes, and by the number of files.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_published_site_and_more_room_heals_it() {
    let times = &*TIMES;
    let before = &times.before.complete;
    for (kind, most) in [("size", "64m"), ("nr_inodes", "9999")] {
        let Some(disk) = SmallDisk::mount(&format!("{kind}={most}")) else {
            return;
        };
        write_tree(before, &disk.site());
        let used = match kind {
            "size" => size_on_disk(&disk.site()),
            _ => before.len() + 2,
        };
        // From not one more file or block to nearly enough.
        for more in [0, 1, 8, 60] {
            let unit = if kind == "size" { 4096 } else { 1 };
            disk.remount(&format!("{kind}={}", used + unit * more));
            let run = build(&times.after.sources, &disk.site());
            assert_eq!(run.status.code(), Some(2), "{kind} {more}: {run:?}");
            assert!(said(&run).contains("the disk is full"), "{kind} {more}: {run:?}");
            assert!(
                said(&run).contains("make room on the disk"),
                "{kind} {more}: {run:?}"
            );
            assert_same(&tree(&disk.site()), before);
        }
        disk.remount(&format!("{kind}={most}"));
        let healed = times.after.publishes_whole(&disk.site());
        assert!(
            !said(&healed).contains("interrupted"),
            "it cleared up itself: {healed:?}"
        );
    }
}

/// Where not even the folder of the site can be made.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_full_from_the_start_is_left_as_it_was() {
    let Some(disk) = SmallDisk::mount("size=64k") else {
        return;
    };
    let filler = disk.0.path().join("filler");
    let _ = fs::write(&filler, vec![0; 64 * 1024]);
    let before = tree(disk.0.path());
    let run = build(&TIMES.after.sources, &disk.site());
    assert_eq!(run.status.code(), Some(2), "{run:?}");
    assert!(said(&run).contains("the disk is full"), "{run:?}");
    assert_same(&tree(disk.0.path()), &before);
}

#[cfg(target_os = "linux")]
fn size_on_disk(folder: &Path) -> usize {
    let blocks = walkdir::WalkDir::new(folder).into_iter().map(|entry| {
        entry
            .expect("it can be listed")
            .metadata()
            .expect("it can be read")
            .blocks()
    });
    usize::try_from(blocks.sum::<u64>() * 512).expect("it is a small folder")
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_disk_is_named_and_left_as_it_was() {
    let times = &*TIMES;
    let Some(disk) = SmallDisk::mount("size=64m") else {
        return;
    };
    write_tree(&times.before.complete, &disk.site());
    disk.remount("ro");
    for command in ["build", "clean"] {
        let run = program(&times.after.sources, command, &disk.site())
            .output()
            .expect("the program runs");
        assert_eq!(run.status.code(), Some(2), "{command}: {run:?}");
        assert!(
            said(&run).contains("no permission to write"),
            "{command}: {run:?}"
        );
        assert_same(&tree(&disk.site()), &times.before.complete);
    }
    let run = build(&times.after.sources, &disk.0.path().join("other"));
    assert_eq!(run.status.code(), Some(2), "{run:?}");
    assert!(said(&run).contains("no permission to write"), "{run:?}");
    disk.remount("rw");
    times.after.publishes_whole(&disk.site());
}

/// A folder, or one file's folder in it, that this user may not write.
#[test]
fn folders_that_may_not_be_written_are_named() {
    let times = &*TIMES;
    for locked in ["", ".niengiam", "files/pages", "files/pages/images"] {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let output = folder.path().join("site");
        write_tree(&times.before.complete, &output);
        open_to_all(folder.path());
        open_to_all(&times.after.sources.path("."));
        let lock = output.join(locked);
        fs::set_permissions(&lock, fs::Permissions::from_mode(0o555)).expect("it is ours");
        let run = unprivileged(&times.after.sources, "build", &output)
            .output()
            .expect("the program runs");
        fs::set_permissions(&lock, fs::Permissions::from_mode(0o777)).expect("it is ours");
        assert_eq!(run.status.code(), Some(2), "{locked}: {run:?}");
        assert!(
            said(&run).contains("no permission to write") || said(&run).contains("cannot be removed"),
            "{locked}: {run:?}"
        );
        assert!(
            said(&run).contains(output.to_str().expect("it is text")),
            "{locked}: {run:?}"
        );
        assert_whole(&tree(&output), &times.before.complete, &times.after.complete);
        let healed = unprivileged(&times.after.sources, "build", &output)
            .output()
            .expect("the program runs");
        assert!(healed.status.success(), "{healed:?}");
        assert_same(&tree(&output), &times.after.complete);
    }
}
