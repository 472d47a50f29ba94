namespace Care.Partnerships.Values;

/// <summary>
/// Where a figure or a rule comes from: which document, which place in it, as of which day, and where to read it.
/// </summary>
/// <remarks>There is no default value besides null. Immutable; safe to share between threads.</remarks>
public sealed record Source
{
    private Source(string document, string? section, LocalDate? on, string? reference, LocalDate? readOn) =>
        (Document, Section, On, Reference, ReadOn) = (document, section, on, reference, readOn);

    /// <summary>The document, such as <c>2 CFR 200</c>.</summary>
    public string Document { get; }

    /// <summary>The place in the document, such as <c>200.344(b)</c>; null for the whole of it.</summary>
    public string? Section { get; }

    /// <summary>The day on which the document, or the version of it, was published; null where not known.</summary>
    public LocalDate? On { get; }

    /// <summary>Where to find it: an address, a file number; null where the name is enough. Not checked.</summary>
    public string? Reference { get; }

    /// <summary>The day on which somebody read it for this figure; null where not known.</summary>
    public LocalDate? ReadOn { get; }

    /// <summary>
    /// Names a source, or refuses with <c>CP-VAL-001</c> a blank document; a section or reference may be left out, but
    /// not blank.
    /// </summary>
    public static Result<Source> From(
        string? document, string? section = null, LocalDate? on = null, string? reference = null,
        LocalDate? readOn = null) =>
        BlankText.Is(document) ? ValueRefusals.Blank("document").As<Source>()
        : IsBlank(section) ? ValueRefusals.Blank("section").As<Source>()
        : IsBlank(reference) ? ValueRefusals.Blank("reference").As<Source>()
        : new Source(document, section, on, reference, readOn);

    /// <summary>Names a source by literals.</summary>
    /// <exception cref="InvalidOperationException">The literals are refused by <see cref="From"/>.</exception>
    public static Source Of(
        string document, string? section = null, LocalDate? on = null, string? reference = null,
        LocalDate? readOn = null) => From(document, section, on, reference, readOn).Required();

    /// <summary>
    /// Document, section, day, reference and day of reading, as far as known:
    /// <c>2 CFR 200, 200.344(b), 2024-10-01, read on 2026-11-01</c>.
    /// </summary>
    public override string ToString() =>
        string.Join(
            ", ", new[]
            {
                Document, Section, On is { } day ? Invariant($"{day:uuuu-MM-dd}") : null, Reference,
                ReadOn is { } read ? Invariant($"read on {read:uuuu-MM-dd}") : null
            }.OfType<string>());

    private static bool IsBlank(string? text) => text is not null && BlankText.Is(text);
}
