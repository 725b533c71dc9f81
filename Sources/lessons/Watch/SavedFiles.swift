import Foundation

/// Notices when files are saved, in whatever way an editor saves: written in place, replaced by a rename, deleted and
/// written anew. It looks at what the files contain, so that touching a file without changing it is no save.
///
/// Asking for a dozen files' dates forty times a second costs less than 1 % of one core, works on every file system, and
/// never loses sight of a file that was replaced, as a watch on the old inode does.
struct SavedFiles {
  /// What changes when a file is written: enough to know when to read it again.
  private struct Stamp: Equatable {
    let inode: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private struct Seen {
    var stamp: Stamp?
    var content: Data?
    /// The content differs from what was last reported, and may still be in the course of being written.
    var settling = false
  }

  private var seen: [URL: Seen] = [:]

  /// Starts from the files as they are now.
  init(_ files: [URL]) {
    for file in files {
      seen[file] = Seen(stamp: Self.stamp(of: file), content: try? Data(contentsOf: file))
    }
  }

  /// The files that have new content since the last call, and whose content stood still from one call to the next: an
  /// editor that writes in several steps is waited for. A file that is missing for a moment is waited for too.
  mutating func saved() -> [URL] {
    seen.keys.filter { update($0) }.sorted { $0.path < $1.path }
  }

  /// True if this file's new content is settled.
  private mutating func update(_ file: URL) -> Bool {
    guard var known = seen[file] else { return false }
    defer { seen[file] = known }
    let stamp = Self.stamp(of: file)
    if stamp == known.stamp {
      defer { known.settling = false }
      return known.settling && stamp != nil
    }
    known.stamp = stamp
    guard stamp != nil, let content = try? Data(contentsOf: file) else { return false }
    if content != known.content {
      known.content = content
      known.settling = true
    }
    return false
  }

  private static func stamp(of file: URL) -> Stamp? {
    var status = stat()
    guard stat(file.path, &status) == 0 else { return nil }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Stamp(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
