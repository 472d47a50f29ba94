namespace Care.Partnerships.Testing;

/// <summary>Numbers that look like chance and follow from a seed alone (SplitMix64).</summary>
internal sealed class Chance(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 to below the limit.</summary>
    public int Below(int limit)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }
}
