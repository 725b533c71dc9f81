import Contracts
@main struct Worker { static func main() { print("worker") } }
