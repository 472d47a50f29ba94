namespace Care.Partnerships.Benchmarks.Agreements;

/// <summary>Read only where answers are compared: reading it is no part of the work that is timed.</summary>
internal sealed class Answer(Func<string> read)
{
    public override bool Equals(object? obj) => obj is Answer other && ToString() == other.ToString();
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
    public override string ToString() => read();
}
