/// The names that someone who typed `name` most likely meant: those that start with it or are a few slips of the finger
/// away, best first, at most three; those that only contain it if there are no others. Distance: optimal string alignment
/// (insertion, deletion, substitution, swap).
func nearestNames(to name: String, among names: [String]) -> [String] {
  let typed = name.lowercased()
  let allowed = max(1, typed.count / 3)
  let found = names.enumerated()
    .compactMap { index, candidate -> (score: Int, index: Int, name: String)? in
      let known = candidate.lowercased()
      let starts = typed.count >= 2 && known.hasPrefix(typed)
      let contains = typed.count >= 3 && known.contains(typed)
      let distance = starts ? 0 : editDistance(Array(typed), Array(known))
      return distance <= allowed ? (distance, index, candidate) : contains ? (.max, index, candidate) : nil
    }
    .sorted { ($0.score, $0.index) < ($1.score, $1.index) }
  let near = found.filter { $0.score != .max }
  return (near.isEmpty ? found : near).prefix(3).map(\.name)
}

/// Edits between two words, a swap of neighbours counting as one.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var best = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
      row.append(best)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
