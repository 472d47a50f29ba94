using System.Text.Json.Serialization;
using Care.Partnerships.Agreements;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Parties;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json.Converters;

/// <summary>How each value is written. The list is closed: no reflection looks for more.</summary>
internal static class ValueConverters
{
    /// <summary>Every converter. A further concept adds the values that only it has.</summary>
    public static JsonConverter[] All { get; } =
    [
        // plain
        TextConverter.Any, new WholeNumberConverter(), new YesNoConverter(), // days
        new DayConverter(), Text(DateIntervals.FromText, IntervalText, "2026-03-01/2026-08-31",
            FieldForm.DayInterval), // figures
        new MoneyConverter(),
        Text(Currency.FromCode, currency => currency.Code, "USD", FieldForm.Currency),
        Text(Percentage.FromText, percent => Invariant($"{percent}"), "12.5%", FieldForm.Percentage),
        Text(Ratio.FromText, ratio => Invariant($"{ratio}"), "1.25", FieldForm.Ratio),
        Text(Change.FromText, change => Invariant($"{change}"), "+12.5%", FieldForm.Change),
        // identities
        IdOf<WorkFunction>("procurement"), IdOf<Agreement>("agreement-1"), IdOf<Amendment>("amendment-1"),
        IdOf<ContentElement>("period"), IdOf<Party>("care-phl"), IdOf<Person>("person-1"),
        IdOf<Position>("country-director"), // values with parts
        new MadeConverter<SidesParts, Sides>(parts => parts.Make(), SidesParts.Of),
        new MadeConverter<StandingParts, AgreementStanding>(parts => parts.Make(), StandingParts.Of),
        new MadeConverter<StampParts, AgreementStamp>(parts => parts.Make(), StampParts.Of),
        new MadeConverter<CompletedCloseOutParts, CompletedCloseOut>(parts => parts.Make(), CompletedCloseOutParts.Of),
        new MadeConverter<ClosedAccountParts, ClosedAccount>(parts => parts.Make(), ClosedAccountParts.Of),
        new MadeConverter<FloorParts, AccountFloor>(parts => parts.Make(), FloorParts.Of),
        new NameConverter<AgreementPhase>(),
        // names
        new NameConverter<AgreementKind>(), new NameConverter<AmendmentKind>(), new NameConverter<AnnexKind>(),
        new NameConverter<PartyKind>(), new NameConverter<RiskLevel>(), new NameConverter<SelectionRoute>(),
        new NameConverter<Side>(), // values that only a factory makes

        // roles
        .. RoleConverters.All, // entries
        new ActorConverter(), new Skipped.Converter(),
        new EntryConverter<AgreementFact>(AgreementWire.Family, Agreement.Lifecycle.Proposal), // lists
        new ValueListConverter<IEntry<AgreementFact>>(ListForm.Lines), new ValueListConverter<Id<ContentElement>>(),
        new ValueListConverter<AmendmentKind>(), new ValueListConverter<AnnexReference>(),
        new ValueListConverter<Clause>(), new ValueListConverter<string>(), // budgets and donor rules
        .. BudgetConverters.All, // funding accounts
        .. FundingConverters.All, // check-ins and surveys
        .. ScorecardConverters.All, // reports and assets
        .. ReportConverters.All, // close-outs
        .. CloseOutConverters.All, // feedback
        .. FeedbackConverters.All, // media
        .. CommunicationsConverters.All,
        // monitoring
        .. MonitoringConverters.All, // relationships and due diligence
        .. RelationshipConverters.All, // localisation
        .. LocalisationConverters.All,
    ];

    /// <summary>The type through which entries of a family are written and read.</summary>
    public static Type EntryOf(WireFamily family) =>
        All.OfType<IEntryConverter>().First(one => one.Family == family).Written;

    private static ValueConverter<T> Text<T>(
        Func<string?, Result<T>> from, Func<T, string> to, string example, FieldForm form) where T : notnull =>
        new(from, to, example, form);

    /// <summary>How an identity is written, whatever it is of.</summary>
    public static ValueConverter<Id<T>> IdOf<T>(string example) => new(Id<T>.From, id => id.Value, example)
    {
        OrNull = Id<T>.OrNull,
    };

    private static string IntervalText(DateInterval interval) =>
        new DateInterval(DayConverter.Iso(interval.Start), DayConverter.Iso(interval.End)).ToText();
}
