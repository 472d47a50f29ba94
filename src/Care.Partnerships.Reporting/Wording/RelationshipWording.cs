using Care.Partnerships.DueDiligence;
using Care.Partnerships.Relationships;

namespace Care.Partnerships.Reporting.Wording;

/// <summary>What happens between two organisations, in words.</summary>
internal static class RelationshipWording
{
    public static string Of(RelationshipFact fact, in Telling t) => fact switch
    {
        RelationshipOpened { Heading.Sides: var sides } =>
            $"{t.Of(sides.Lead)} and {t.Of(sides.Partner)} consider to partner; opened by {t.By}",
        ValueStated f => $"what it is worth to {t.TheSide}, said by {t.By}: {f.Value}",
        PartneringAgreed f => $"{t.TheSide} decides to partner, by {t.By}: {f.Why} ({Of(f.Criteria)})",
        RelationshipDeclined f => $"declined by {t.By}: {f.Why}",
        RelationshipEnded f => $"ended by {t.By}: {f.Why}",
        PromiseMade { Terms: var terms, Source: var source } =>
            $"promised by {t.Of(terms.Owner)} ({Of(terms.Kind)}) by {Words.InWords(terms.DueOn)}: {terms.What}"
            + (source is null ? "" : $", from {Of(source)}") + $"; recorded by {t.By}",
        PromiseKept f => $"promise {f.Promise} kept on {Words.InWords(f.KeptOn)}, says {t.By}",
        PromiseDropped f => $"promise {f.Promise} dropped by {t.By} and {t.Of(f.AgreedBy)}: {f.Why}",
        DecisionLogged f =>
            $"decided on {Words.InWords(f.DecidedOn)} by {t.Of(f.DecidedBy)}, {f.Topic}: {f.Decided}",
        ParticipationRecorded f => $"{t.Of(f.Who)}: {Of(f.How)}, {Of(f.Phase)} of {f.Project}; recorded by {t.By}",
        SessionHeld f => $"{Of(f.Kind)} on {Words.InWords(f.HeldOn)} with {t.Of(f.Present)}, led by "
            + $"{t.Of(f.FacilitatedBy)}{Supported(f)}{(f.Outcome is null ? "" : $": {f.Outcome}")}",
        FlexibilityAsked f => $"{t.Of(f.Donor)} is asked by {t.By}: {f.What}",
        FlexibilityAnswered f => $"request {f.Request}: {Of(f.Answer)}; recorded by {t.By}",
        MeansStated { Means: var means } =>
            $"means of {t.TheSide}, stated by {t.By}: committed to others {Of(means.OtherCommitments)}, "
            + $"spent last year {Of(means.LastExpenditure)}",
        CapacityCommitted { Plan: var plan } =>
            $"{Words.Of(plan.Total)} committed to {plan.Topic} ({Of(plan.Direction)}), recorded by {t.By}",
        CapacityDelivered f => $"{Words.Of(f.Amount)} delivered for {f.Topic}: {f.What}; recorded by {t.By}",
        PreparednessPlanned f => $"plan of preparedness made on {Words.InWords(f.MadeOn)} by {t.Of(f.MadeBy)}, "
            + (f.HasMediaSection ? "media included" : "without media"),
        AssessmentRecorded { Findings: var found } =>
            $"the {Words.Of(found.Side)} was assessed ({Of(found.Kind)}) on {Words.InWords(found.DoneOn)}: "
            + $"{Of(found.Outcome)}, risk {Words.Of(found.Rating)}, until {Words.InWords(found.ValidUntil)}"
            + (found.AcceptedFrom is { } other ? $", as accepted from {t.Of(other)}" : "") + $"; recorded by {t.By}",
        ConditionMet f => $"condition met on {Words.InWords(f.MetOn)}: {f.Condition}; recorded by {t.By}",
        _ => throw Telling.Forgotten,
    };

    public static string Of(PromiseKind kind) => kind switch
    {
        PromiseKind.Capacity     => "capacity",
        PromiseKind.Goods        => "goods",
        PromiseKind.Assistance   => "assistance",
        PromiseKind.Introduction => "introduction",
        PromiseKind.Other        => "other",
    };

    public static string Of(PromiseSource? source) => source is null ? "" : (source.Origin switch
    {
        PromiseOrigin.CheckIn => "check-in",
        PromiseOrigin.Survey  => "survey",
        PromiseOrigin.Review  => "review",
    }) + $" {source.Id}{(source.Part is null ? "" : $", {source.Part}")}";

    public static string Of(CyclePhase phase) => phase switch
    {
        CyclePhase.Preparedness     => "preparedness",
        CyclePhase.NeedsAssessment  => "assessment of needs",
        CyclePhase.ResponseStrategy => "response strategy",
        CyclePhase.Design           => "design",
        CyclePhase.Proposal         => "proposal",
        CyclePhase.Implementation   => "implementation",
        CyclePhase.Monitoring       => "monitoring",
        CyclePhase.Review           => "review",
        CyclePhase.CloseOut         => "close-out",
    };

    public static string Of(ParticipationMode? how) => how switch
    {
        ParticipationMode.Informed        => "informed only",
        ParticipationMode.Consulted       => "consulted",
        ParticipationMode.DecidedTogether => "decided together",
        ParticipationMode.Led             => "led",
        _                                 => "not known",
    };

    public static string Of(SessionKind kind) => kind switch
    {
        SessionKind.Strategy           => "strategy",
        SessionKind.Scenarios          => "scenarios",
        SessionKind.LessonsFromPartner => "lessons from the partner",
        SessionKind.AfterActionReview  => "after-action review",
        SessionKind.FaceToFace         => "face to face",
        SessionKind.Dialogue           => "dialogue",
        SessionKind.ReadinessReview    => "review of readiness",
    };

    public static string Of(FlexibilityAnswer? answer) => answer switch
    {
        FlexibilityAnswer.Granted  => "granted",
        FlexibilityAnswer.Refused  => "refused",
        FlexibilityAnswer.NoAnswer => "no answer came",
        _                          => "waits",
    };

    public static string Of(CapacityDirection direction) => direction switch
    {
        CapacityDirection.ToPartner   => "to the partner",
        CapacityDirection.FromPartner => "from the partner",
        CapacityDirection.Both        => "both learn",
    };

    public static string Of(CapacityState state) => state switch
    {
        CapacityState.Open            => "open",
        CapacityState.PartlyDelivered => "partly delivered",
        CapacityState.Delivered       => "delivered",
    };

    public static string Of(AssessmentKind kind) => kind switch
    {
        AssessmentKind.Organisation => "organisation",
        AssessmentKind.Finance      => "finance",
        AssessmentKind.Safeguarding => "safeguarding",
        AssessmentKind.Screening    => "screening",
        AssessmentKind.Programme    => "programme",
        AssessmentKind.Other        => "other",
    };

    public static string Of(AssessmentOutcome outcome) => outcome switch
    {
        AssessmentOutcome.Accepted             => "accepted",
        AssessmentOutcome.AcceptedOnConditions => "accepted on conditions",
        AssessmentOutcome.NotAccepted          => "not accepted",
    };

    /// <summary>Who led through the last session of a kind.</summary>
    public static string LedBy(SessionGap gap) => gap switch
    {
        { LastOn: null }          => "",
        { IsCofacilitated: true } => "both sides",
        { LedBy.Count: 0 }        => "others",
        _                         => $"the {Words.Of(gap.LedBy[0])} alone",
    };

    private static string Supported(SessionHeld f) =>
        f.Support is null ? "" : $", supported by {f.Support}{(f.Cost is { } cost ? $" ({Words.Of(cost)})" : "")}";

    public static string Of(bool? isMet) => isMet switch { true => "met", false => "not met", null => "not known" };

    public static string Of(Money? money) => money is { } known ? Words.Of(known) : "not known";

    private static string Of(ValueList<PartneringCriterion> criteria) =>
        string.Join(", ", criteria.Select(one =>
            $"{one.Name}: {Of(one.IsMet)}"
            + (one.Note is null ? "" : $", {one.Note}")));
}
