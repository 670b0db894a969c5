//! Files in places that others may write to, such as /tmp.
//!
//! The names perf looks for can be guessed, so anything may be waiting there: a link to a file of ours, somebody else's
//! file, a leftover of an earlier process with our number.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use crate::os;

/// Creates `path` for this user alone, or fails. Only a leftover of ours, a plain file, is replaced; nothing is ever
/// followed, truncated or shared. Open for reading, too: what is to be mapped must be.
pub fn create(path: &Path) -> io::Result<File> {
    let open = || {
        let flags = libc::O_NOFOLLOW | libc::O_CLOEXEC;
        OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).custom_flags(flags).open(path)
    };
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    match open() {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let found = fs::symlink_metadata(path).map_err(named)?;
            if !found.file_type().is_file() || found.uid() != os::user_id() {
                return Err(named(error));
            }
            // Whoever swaps the file between the look and the removal can only make us remove a name they own or that
            // is ours in a place they can write to; the open below still refuses whatever is there.
            fs::remove_file(path).map_err(named)?;
            open().map_err(named)
        }
        other => other.map_err(named),
    }
}
