namespace Care.Partnerships.Scoring;

/// <summary>
/// Answers as they are given and stored, with the version of the template that they belong to; not yet held against it.
/// </summary>
/// <param name="Template">The template and its version.</param>
/// <param name="Answers">The answers, in any order.</param>
public sealed record AnswerSet(TemplateKey Template, ValueList<ItemAnswer> Answers) : InvariantRecord;

/// <summary>
/// Answers that fit their template: known items, each answered once, on the scale, with evidence where it is asked for.
/// </summary>
/// <remarks>
/// Immutable; equal where the template and the answers are, in whatever order they were given. Its text shows no
/// answer.
/// </remarks>
public sealed record Sheet
{
    internal const sbyte NotAnswered = -1, NotApplicable = -2;

    private readonly sbyte[] _values;

    private Sheet(ScorecardTemplate template, ValueList<ItemAnswer> answers, sbyte[] values) =>
        (Template, Answers, _values) = (template, answers, values);

    /// <summary>The template.</summary>
    public ScorecardTemplate Template { get; }

    /// <summary>The answers, in the order of the template.</summary>
    public ValueList<ItemAnswer> Answers { get; }

    internal ReadOnlySpan<sbyte> Values => _values;

    /// <summary>
    /// Holds answers against a template, or refuses with every problem at once: <c>CP-SCO-015</c> another template or
    /// version (alone), <c>CP-SCO-016</c> an
    /// unknown item, <c>CP-VAL-028</c> one answered twice, <c>CP-SCO-017</c> an answer off the scale, <c>CP-SCO-018</c>
    /// one without the evidence that it needs.
    /// </summary>
    public static Result<Sheet> From(ScorecardTemplate template, AnswerSet given)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(given);
        return given.Template == template.Key ? From(template, given.Answers, asksForEvidence: true)
            : ScorecardRefusals.OtherTemplate(given.Template, template.Key).As<Sheet>();
    }

    // Of a survey, which is anonymous: evidence could give away who answers, so none is asked for.
    internal static Result<Sheet> WithoutEvidence(ScorecardTemplate template, ValueList<ItemAnswer> given) =>
        From(template, given, asksForEvidence: false);

    private static Result<Sheet> From(ScorecardTemplate template, ValueList<ItemAnswer> given, bool asksForEvidence)
    {
        List<Refusal>? problems = null;
        var values = new sbyte[template.Items.Count];
        Array.Fill(values, NotAnswered);
        var answers = new ItemAnswer?[values.Length];
        for (var i = 0; i < given.Count; i++)
        {
            var answer = given[i];
            if (template.Plan.PlaceOf(answer.Item) is not { } place)
            {
                Add(ScorecardRefusals.UnknownItem(Field(i), answer.Item, template.Key));
                continue;
            }

            if (answers[place] is not null) Add(ValueRefusals.Twice(Field(i), answer.Item));
            if (Fault(template, template.Items[place], answer, i, asksForEvidence) is { } fault) Add(fault);
            else values[place] = (sbyte)(answer.Value ?? NotApplicable);
            answers[place] = answer;
        }

        return problems?.As<Sheet>() ?? new Sheet(template, answers.OfType<ItemAnswer>().ToValueList(), values);

        void Add(Refusal problem) => (problems ??= []).Add(problem);
    }

    /// <summary>Whether both belong to equal templates and hold equal answers.</summary>
    public bool Equals(Sheet? other) => other is not null && Template == other.Template && Answers == other.Answers;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Template.Key, Answers);

    /// <summary>Such as <c>24 answers to quarterly-check-in/1</c>: no answer itself.</summary>
    public override string ToString() => Invariant($"{Answers.Count} answers to {Template.Key}");

    private static Refusal? Fault(
        ScorecardTemplate template, TemplateItem item, ItemAnswer answer, int place, bool asksForEvidence) =>
        answer.Value is not { } value ? null
        : !template.Scheme.Scale.Holds(value)
            ? ScorecardRefusals.OffTheScale(Field(place), item.Id, value, template.Scheme.Scale)
        : asksForEvidence
        && item.EvidenceFrom is { } from
        && value >= from
        && BlankText.Is(answer.Evidence)
            ? ScorecardRefusals.NoEvidence(Field(place), item.Id, value, from)
        : null;

    private static string Field(int place) => Invariant($"answers[{place}]");
}
