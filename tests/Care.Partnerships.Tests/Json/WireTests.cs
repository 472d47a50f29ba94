using System.Text.Json;
using System.Text.RegularExpressions;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Roles;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Care.Partnerships.Tests.Json;

public partial class WireTests
{
    public static TheoryData<string> Names =>
        [.. WireFamily.All.SelectMany(family => family.Names).Select(row => row.Name)];

    [Fact]
    public void Every_fact_of_the_domain_has_a_wire_name() =>
        WireFamily.All.SelectMany(family => family.Names).Select(row => row.Type).Should().BeEquivalentTo(
            typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract));

    [Fact]
    public void No_name_and_no_fact_stands_twice()
    {
        var rows = WireFamily.All.SelectMany(family => family.Names).ToArray();
        rows.Select(row => row.Name).Should().OnlyHaveUniqueItems();
        rows.Select(row => row.Type).Should().OnlyHaveUniqueItems();
        WireFamily.All.Should().OnlyContain(family => family.Names.All(row => row.Type.IsSubclassOf(family.Base)));
    }

    [Fact]
    public void A_name_is_words_and_the_number_of_its_shape() =>
        WireFamily.All.SelectMany(family => family.Names).Should().OnlyContain(row => Form().IsMatch(row.Name));

    // What is stored under these names must stay readable: a change here is a break, whatever the C# types are called.
    [Fact]
    public void The_names_are_the_contract() =>
        string.Join('\n', WireFamily.All.SelectMany(family => family.Names).Select(row => row.Name)).Should().Be("""
        agreement-drafted/1
        agreement-taken-over/1
        partner-selected/1
        parent-followed/1
        due-diligence-renewed/1
        negotiation-opened/1
        text-proposed/1
        text-accepted/1
        annex-attached/1
        annex-agreed/1
        expectations-discussed/1
        agreement-submitted-for-signature/1
        agreement-returned-to-negotiation/1
        agreement-signed/1
        agreement-took-effect/1
        agreement-suspended/1
        agreement-resumed/1
        contingency-activated/1
        agreement-extended/1
        agreement-terminated/1
        agreement-close-out-started/1
        agreement-closed/1
        agreement-cancelled/1
        agreement-expired/1
        amendment-proposed/1
        amendment-review-started/1
        amendment-approved/1
        donor-decided/1
        amendment-applied/1
        amendment-withdrawn/1
        amendment-rejected/1
        funding-account-opened/1
        funding-account-taken-over/1
        standing-followed/1
        tranches-planned/1
        expenditure-recorded/1
        expenditure-adjusted/1
        refund-recorded/1
        expenditure-accepted/1
        cost-questioned/1
        finding-answered/1
        finding-settled/1
        milestone-accepted/1
        income-recorded/1
        match-recorded/1
        forecast-revised/1
        exchange-difference-borne/1
        overhead-reckoned/1
        outstanding-waived/1
        funding-account-closed/1
        funding-account-reopened/1
        payment-planned/1
        payment-requested/1
        payment-approved/1
        payment-returned/1
        payment-sent/1
        payment-failed/1
        payment-retried/1
        payment-received/1
        payment-cancelled/1
        check-in-scheduled/1
        check-in-opened/1
        sheets-handed-in/1
        sheets-discussed/1
        check-in-action-added/1
        check-in-action-completed/1
        check-in-action-dropped/1
        check-in-agreed/1
        check-in-closed/1
        survey-planned/1
        respondents-invited/1
        survey-opened/1
        survey-answered/1
        survey-closed/1
        follow-up-agreed/1
        follow-up-completed/1
        follow-up-dropped/1
        survey-shared/1
        sign-off-opened/1
        sign-off-answered/1
        sign-off-revised/1
        report-opened/1
        report-rescheduled/1
        report-submitted/1
        report-review-started/1
        report-returned/1
        report-accepted/1
        asset-registered/1
        asset-handed-over/1
        asset-counted/1
        disposition-proposed/1
        donor-answered/1
        disposition-withdrawn/1
        asset-disposed/1
        asset-share-paid/1
        close-out-planned/1
        close-out-replanned/1
        close-out-started/1
        close-out-step-done/1
        close-out-step-waived/1
        close-out-step-marked-not-applicable/1
        close-out-step-reopened/1
        settlement-determined/1
        record-retention-set/1
        close-out-completed/1
        close-out-reopened/1
        case-received/1
        case-acknowledged/1
        case-classified/1
        case-assigned/1
        case-investigation-opened/1
        case-decision-proposed/1
        case-answered/1
        case-answer-accepted/1
        case-answer-appealed/1
        case-handed-over/1
        case-taken-over/1
        case-withdrawn/1
        case-closed/1
        case-retaliation-flagged/1
        material-drafted/1
        material-revised/1
        material-clearance-requested/1
        material-cleared/1
        material-donor-cleared/1
        material-returned/1
        material-published/1
        material-consent-given/1
        material-consent-withdrawn/1
        material-withdrawn/1
        monitoring-proposed/1
        monitoring-plan-revised/1
        monitoring-plan-agreed/1
        monitoring-plan-sent-back/1
        monitoring-figure-reported/1
        monitoring-visit-planned/1
        monitoring-visit-made/1
        monitoring-visit-cancelled/1
        monitoring-findings-told/1
        monitoring-finding-answered/1
        monitoring-closed/1
        relationship-opened/1
        relationship-value-stated/1
        partnering-agreed/1
        relationship-declined/1
        relationship-ended/1
        promise-made/1
        promise-kept/1
        promise-dropped/1
        decision-logged/1
        participation-recorded/1
        session-held/1
        flexibility-asked/1
        flexibility-answered/1
        means-stated/1
        capacity-committed/1
        capacity-delivered/1
        preparedness-planned/1
        assessment-recorded/1
        assessment-condition-met/1
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_names_of_enums_are_the_contract() =>
        string.Join(
            '\n', Members<AgreementKind>(), Members<AmendmentKind>(), Members<AnnexKind>(), Members<PartyKind>(),
            Members<RiskLevel>(), Members<SelectionRoute>(), Members<Side>(), Members<TechnicalAssistance>(),
            Members<SignOffVerdict>())
            .Should().Be("""
        contingency memorandum-of-understanding partner-funding teaming service-contract
        budget-reallocation budget-increase scope-change no-cost-extension cost-extension key-person-change \
            donor-term-change role-change budget-decrease earlier-end text-change
        budget work-plan monitoring-plan report-templates donor-rules code-of-conduct communications-protocol \
            feedback-procedure asset-register role-matrix
        unknown international-ngo national-ngo local-ngo red-cross-red-crescent-society national-government \
            local-government un-agency donor private-sector
        unknown low moderate significant high ineligible
        competitive sole-source
        lead partner
        none lead-to-partner partner-to-lead mutual
        approved approved-with-conditions changes-requested rejected
        """.Joined().ReplaceLineEndings("\n"));

    // What is left out of a document means this for ever: a default that changed would change what old documents say.
    [Fact]
    public void The_defaults_that_are_left_out_are_the_contract() =>
        string.Join('\n', WireTypes.OfDocuments
            .Select(type => type.IsGenericType ? type.MakeGenericType(typeof(Percentage)) : type)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"{type.Name.Split('`')[0]}: " + string.Join(", ",
                PartnershipJson.Options.GetTypeInfo(type).Properties
                    .Where(property => property.AssociatedParameter is { HasDefaultValue: true })
                    .Select(property => $"{property.Name} {Usual(property.AssociatedParameter!.DefaultValue)}"))))
            .Should().Be("""
        AidActorParts: operatesIn [], isStateBody none, isNationalSociety none, isAffiliatedToIngo none, \
            governsItself none, raisesOwnFunds none, worksInSeveralRegions none, isIntergovernmental False
        BandParts: needsAction False
        BudgetParts: rates []
        BudgetVersionsParts: inForce [], proposed none
        CommunicationsPlanParts: authors none, hasProtocol none, protocolAgreedOn none, firstActivityOn none, \
            preparednessHasMedia none, kinds none, appearanceAgreedFor none, spokespeople none, focalPoints none, \
            visits none, isTrainedForJournalists none, hasEscalationCard none, \
            materials none, reviewOn none
        CountingPolicyParts: classes [], mostHops 1, pooledFundsCount True, inKindCounts False, pledgesCount False
        DatedParts: confirmation none, knownThrough none
        DeadlineRule: rollsForward False
        DistributionVisibilityParts: lead none, partner none, donorApplies none, donor none, waiver none, \
            tolerance none, comparison Area
        FlexibilityLimit: amount none, combine Lesser, appliesAbove none, notice empty, noticeFirst False, \
            freezesLines False, passThroughDecides False
        FundingFlowParts: chain [], overheadPassedOn none, isInKind False, isThroughPooledFund False, subGrantOf none
        LocalisationTallyParts: sums []
        MediaVisit: notices none
        OverheadAllowance: sharedByAllTiers False, note empty
        PriorApproval: monthsAway none, cutFrom none, onlyWhereStated False, passThroughDecides False
        RoleMatrixShape: outOfScope []
        RoleRowShape: tieBreaker none, support [], consulted [], informed [], assistance None, \
            turnaroundDays none, clause none, signOff []
        SaleAllowance: ofProceeds none
        ScaleParts: labels []
        SignOffShape: above none, upTo none
        SourceParts: section none, on none, reference none, readOn none
        Spokesperson: trainedOn none
        SurveyTemplateParts: disaggregations []
        TalliedParts: overhead none, isPart False
        TemplateDimension: weight 1
        TemplateItem: weight 1, evidenceFrom none, isKey False
        ThresholdParts: rate none
        """.Joined().ReplaceLineEndings("\n"));

    private static string Usual(object? usual) => usual switch
    {
        null => "none", "" => "empty",
        Enum name => $"{name}", _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{usual}"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_comes_back_as_it_was(string name)
    {
        var type = PartnershipJson.FactTypes[name];
        var through = WireFamily.All.Single(family => type.IsSubclassOf(family.Base)).Base;
        var written = typeof(IEntry<>).MakeGenericType(through);
        var seen = Drawn[through](400).Cast<IEntry<Fact>>().Where(entry => entry.Fact.GetType() == type).ToArray();
        seen.Should().NotBeEmpty();
        foreach (var entry in seen)
        {
            PartnershipJson.NameOf(entry.Fact).Should().Be(name);
            var json = JsonSerializer.Serialize(entry, written, PartnershipJson.Options);
            json.Should().StartWith($$"""{"type":"{{name}}",""").And.EndWith("\"}");
            JsonSerializer.Deserialize(json, written, PartnershipJson.Options).Should().Be(entry);
        }
    }

    [Property(Arbitrary = [typeof(EventGenerators)], MaxTest = 500)]
    public bool Whatever_an_entry_holds_comes_back(IEntry<AgreementFact> entry) =>
        JsonSerializer
            .Deserialize<IEntry<AgreementFact>>(
                JsonSerializer.SerializeToUtf8Bytes(entry, PartnershipJson.Options), PartnershipJson.Options)!
            .Equals(entry);

    [Property(Arbitrary = [typeof(EventGenerators)], MaxTest = 200)]
    public bool Members_may_be_reordered_by_a_store(IEntry<AgreementFact> entry)
    {
        var members = JsonSerializer.SerializeToNode(entry, PartnershipJson.Options)!.AsObject();
        var reversed = new System.Text.Json.Nodes.JsonObject(
            members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return reversed.Deserialize<IEntry<AgreementFact>>(PartnershipJson.Options)!.Equals(entry);
    }

    [Fact]
    public void A_host_writes_through_the_base_type() =>
        JsonSerializer
            .Serialize<IEntry<AgreementFact>>(
                Entry.Of(new AgreementSigned(SignedOn: new(2026, 2, 11)), Jose, new(2026, 2, 12)),
                PartnershipJson.OptionsFor([Jose]))
            .Should()
            .Be("""{"type":"agreement-signed/1","signedOn":"2026-02-11","by":"p-05","on":"2026-02-12"}""");

    [Fact]
    public void Who_is_not_in_the_directory_is_not_made_up_and_another_post_is_written_out()
    {
        var acting = Jose with { Position = Position.FinanceManager };
        JsonSerializer
            .Serialize<IEntry<AgreementFact>>(
                Entry.Of(new AgreementResumed(), acting, new(2026, 2, 12)),
                PartnershipJson.OptionsFor([Jose, acting]))
            .Should()
            .Be("""{"type":"agreement-resumed/1","by":{"id":"p-05","position":"finance-manager"},"on":"2026-02-12"}""");
        var stranger = () => JsonSerializer.Deserialize<IEntry<AgreementFact>>(
            """{"type":"agreement-resumed/1","by":"p-06","on":"2026-02-12"}""", PartnershipJson.OptionsFor([Jose]));
        var otherPost = () =>
            JsonSerializer.Deserialize<IEntry<AgreementFact>>(
                """{"type":"agreement-resumed/1","by":{"id":"p-05","position":"finance-manager"},"on":"2026-02-12"}""",
                PartnershipJson.OptionsFor([Jose]));
        stranger.Should().Throw<JsonException>().WithMessage("*CP-FIL-024*");
        otherPost.Should().Throw<JsonException>().WithMessage("*CP-FIL-032*");
    }

    [Fact]
    public void A_host_reads_the_text_of_a_refusal()
    {
        var read = () =>
            JsonSerializer.Deserialize<IEntry<AgreementFact>>("""
                    {"type":"text-proposed/1","version":1,"terms":{"period":"2026-03-01/2026-08-31",\
                        "ceiling":"1.005 USD","project":null,"allowsEarlierStart":false},"contents":[],"by":"p-05",\
                        "on":"2026-01-01"}
                    """.Joined(),
                PartnershipJson.OptionsFor([Jose]));
        read.Should().Throw<JsonException>().WithMessage("*CP-VAL-007*").Which.Path.Should().Be("$.terms.ceiling");
    }

    [Fact]
    public void What_cannot_come_back_is_not_written()
    {
        var half = () =>
            JsonSerializer.Serialize<IEntry<AgreementFact>>(
                Entry.Of(new AgreementCancelled("half \ud83c"), Jose, new(2026, 1, 1)), PartnershipJson.Options);
        var julian = () =>
            JsonSerializer.Serialize<IEntry<AgreementFact>>(
                Entry.Of(new AgreementExpired(), Actor.Clock, new(2026, 1, 1, CalendarSystem.Julian)),
                PartnershipJson.Options);
        var noKind = () =>
            JsonSerializer.Serialize<IEntry<AgreementFact>>(
                Entry.Of(new AnnexAgreed(new((AnnexKind)77, "x", 1)), Jose, new(2026, 1, 1)),
                PartnershipJson.Options);
        half.Should().Throw<JsonException>();
        julian.Should().Throw<JsonException>();
        noKind.Should().Throw<JsonException>();
    }

    [Fact]
    public void E2_zero_of_no_currency_is_written_and_comes_back()
    {
        JsonSerializer.Serialize(default(Money), PartnershipJson.Options).Should().Be("\"0 XXX\"");
        JsonSerializer.Deserialize<Money>("\"0 XXX\"", PartnershipJson.Options).Should().Be(default(Money));
    }

    [Fact]
    public void Figures_are_written_as_their_canonical_text()
    {
        JsonSerializer
            .Serialize(Money.Of(250_000m, Currency.Usd), PartnershipJson.Options)
            .Should()
            .Be("\"250000.00 USD\"");
        JsonSerializer.Serialize(Currency.Kwd, PartnershipJson.Options).Should().Be("\"KWD\"");
        JsonSerializer.Serialize(Percentage.Of(12.5m), PartnershipJson.Options).Should().Be("\"12.5%\"");
        JsonSerializer.Serialize(Ratio.Of(1.25m), PartnershipJson.Options).Should().Be("\"1.25\"");
        JsonSerializer
            .Deserialize<Change>(
                JsonSerializer.Serialize(Change.Of(-3m), PartnershipJson.Options), PartnershipJson.Options)
            .Should()
            .Be(Change.Of(-3m));
    }

    private static readonly Person Jose = SampleFile.Jose;

    /// <summary>So many entries of a family, drawn by chance, by the base type of the family.</summary>
    internal static readonly Dictionary<Type, Func<int, IEnumerable<object>>> Drawn = new()
    {
        [typeof(AgreementFact)] = count => EventGenerators.Entry().Generator.Sample(count),
        [typeof(FundingFact)] = count => FundingEventGenerators.OfAccounts().Generator.Sample(count),
        [typeof(CheckInFact)] = count => ScorecardEventGenerators.OfCheckIns().Generator.Sample(count),
        [typeof(SurveyFact)] = count => ScorecardEventGenerators.OfSurveys().Generator.Sample(count),
        [typeof(FeedbackFact)] = count => FeedbackEventGenerators.OfCases().Generator.Sample(count),
        [typeof(MediaFact)] = count => MediaEventGenerators.OfMaterials().Generator.Sample(count),
        [typeof(MonitoringFact)] = count => MonitoringEventGenerators.OfMonitoring().Generator.Sample(count),
        [typeof(RelationshipFact)] = count => RelationshipEventGenerators.OfRelationships().Generator.Sample(count),
        [typeof(SignOffFact)] = count => SignOffEventGenerators.Entries().Generator.Sample(count),
        [typeof(Care.Partnerships.Reports.ReportFact)] = count =>
            ReportEventGenerators.OfReports().Generator.Sample(count),
        [typeof(AssetFact)] = count => ReportEventGenerators.OfAssets().Generator.Sample(count),
        [typeof(CloseOutFact)] = count => CloseOutEventGenerators.OfCloseOuts().Generator.Sample(count),
    };

    private static string Members<T>()
        where T : struct, Enum =>
        string.Join(
            ' ',
            Enum.GetValues<T>().Select(member => JsonSerializer.Serialize(member, PartnershipJson.Options).Trim('"')));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*/[1-9][0-9]*$")]
    private static partial Regex Form();
}
