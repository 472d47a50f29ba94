using System.Text;

namespace Care.Partnerships.Values;

/// <summary>
/// A record whose text is the same in every culture: days as <c>2026-03-31</c>, figures with a point.
/// </summary>
/// <remarks>The text is for people who look for a mistake. It is not stable, and nothing reads it.</remarks>
public abstract record InvariantRecord
{
    /// <summary>
    /// The name of the type and its members, such as <c>AgreementSigned { SignedOn = 2026-02-12 }</c>. Never throws.
    /// </summary>
    public sealed override string ToString() => InvariantText.Of(() =>
    {
        var text = new StringBuilder(GetType().Name).Append(" { ");
        return text.Append(PrintMembers(text) ? " }" : "}").ToString();
    });

    /// <summary>Writes the members; the compiler fills it in.</summary>
    /// <returns>Whether there was any.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
