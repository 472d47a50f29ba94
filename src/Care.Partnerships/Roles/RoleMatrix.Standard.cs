using Care.Partnerships.Parties;
using static Care.Partnerships.Roles.WorkFunction;
using static Care.Partnerships.Roles.SignOffRule;
using static Care.Partnerships.Roles.TechnicalAssistance;

namespace Care.Partnerships.Roles;

public sealed partial record RoleMatrix
{
    /// <summary>
    /// The limit above which a director signs off in <see cref="Standard"/>: 10,000 USD. A proposal; no source names a
    /// figure.
    /// </summary>
    public static Dated<Money> SuggestedDirectorAbove { get; } =
        Dated.Unconfirmed(
            Money.Of(10_000m, Currency.Usd), LocalDate.MinIsoValue, "Care.Partnerships",
            Source.Of("A proposal of this library", "standard role matrix"));

    /// <summary>
    /// A matrix for two parties to begin from, with a row for each function of
    /// <see cref="FunctionCatalogue.Standard"/>. All of it is a proposal: no filled-in matrix of two
    /// partners is public.
    /// </summary>
    /// <param name="lead">The party that leads the award.</param>
    /// <param name="partner">The party that implements with it.</param>
    /// <param name="directorAbove">Amounts above this are signed off by a director; the limit itself is not. See
    /// <see cref="SuggestedDirectorAbove"/>.</param>
    /// <exception cref="InvalidOperationException">Both parties are the same.</exception>
    public static RoleMatrix Standard(Id<Party> lead, Id<Party> partner, Money directorAbove)
    {
        PartyPosition director = new(Position.CountryDirector, lead),
            programme = new(Position.ProgrammeManager, lead), focal = new(Position.PartnershipFocalPoint, lead),
            finance = new(Position.FinanceManager, lead), support = new(Position.SupportManager, lead),
            adviser = new(Position.PartnershipAdviser, lead), safety = new(Position.SafetyAndSecurityManager, lead),
            ombudsman = new(RelationshipRole.Ombudsman, lead);
        PartyPosition head = new(Position.ExecutiveDirector, partner),
            emergency = new(Position.EmergencyCoordinator, partner), accounts = new(Position.FinanceManager, partner),
            supplies = new(Position.SupportManager, partner), media = new(Position.MediaFocalPoint, partner),
            learning = new(Position.MonitoringOfficer, partner);

        Accountability Both(PartyPosition tieBreaker, PartyPosition other) =>
            Roles.Accountability.Joint(tieBreaker, tieBreaker, other);
        ValueList<SignOffBand> Signs(SignOffRule rule) => [SignOffBand.Always(rule)];
        ValueList<SignOffBand> ByAmount(PartyPosition manager, PartyPosition above) =>
            [SignOffBand.UpTo(directorAbove, By(manager)), SignOffBand.Above(directorAbove, By(above))];

        return Of(
            [
                new(
                    lead, Side.Lead,
                    [
                        .. new[] { director, programme, focal, finance, support, adviser, safety, ombudsman }.Select(
                            post => post.Position)
                    ]),
                new(
                    partner, Side.Partner,
                    [.. new[] { head, emergency, accounts, supplies, media, learning }.Select(post => post.Position)]),
            ],
            // function lead support consulted informed signs off assistance days
            new(
                Agreement, Both(focal, emergency), [], [finance, accounts], [adviser], Signs(AllOf(director, head)),
                None, 5),
            new(PartnershipReview, Both(emergency, focal), [], [adviser], [director], [], None),
            new(Coordination, Both(emergency, programme), [], [], [director], [], Mutual),
            new(GovernmentLiaison, Roles.Accountability.Of(head), [lead], [], [focal], [], PartnerToLead),
            new(DonorLiaison, Roles.Accountability.Of(programme), [partner], [head], [emergency], [], LeadToPartner),
            new(CapacityStrengthening, Both(emergency, adviser), [], [learning], [head], [], Mutual),
            new(NeedsAssessment, Roles.Accountability.Of(emergency), [lead], [programme], [director], [], Mutual),
            new(ResponseStrategy, Both(emergency, programme), [], [head, director], [finance], [], Mutual),
            new(ProgrammeDesign, Both(emergency, programme), [], [learning], [director], [], Mutual),
            new(
                Proposal, Roles.Accountability.Of(programme), [partner], [emergency, accounts], [head],
                Signs(By(director)), LeadToPartner, 5),
            new(
                BudgetPreparation, Both(accounts, finance), [], [emergency], [focal], Signs(AllOf(director, head)),
                Mutual, 5),
            new(WorkPlanning, Roles.Accountability.Of(emergency), [lead], [programme], [focal], [], None),
            new(Targeting, Roles.Accountability.Of(emergency), [], [programme], [focal], [], PartnerToLead),
            new(Distribution, Roles.Accountability.Of(emergency), [lead], [programme], [focal], [], None),
            new(TechnicalSupervision, Roles.Accountability.Of(programme), [], [emergency], [head], [], LeadToPartner),
            new(Safeguarding, Both(head, director), [], [], [ombudsman], [], Mutual),
            new(GenderAndProtection, Roles.Accountability.Of(emergency), [lead], [programme], [], [], Mutual),
            new(
                Procurement, Roles.Accountability.Of(supplies), [], [support], [finance], ByAmount(emergency, head),
                LeadToPartner, 5),
            new(Logistics, Roles.Accountability.Of(supplies), [lead], [], [support], [], LeadToPartner),
            new(Transport, Roles.Accountability.Of(supplies), [], [], [support], [], None),
            new(Recruitment, Roles.Accountability.Of(emergency), [], [programme], [focal], Signs(By(head)), None, 10),
            new(SafetyAndSecurity, Both(safety, emergency), [], [], [director], [], Mutual),
            new(AssetManagement, Roles.Accountability.Of(supplies), [], [support], [finance], [], None),
            new(Accounting, Roles.Accountability.Of(accounts), [], [finance], [], [], LeadToPartner),
            new(
                CashTransfers, Roles.Accountability.Of(finance), [], [programme], [accounts],
                ByAmount(focal, director), None, 5),
            new(
                FinancialReport, Roles.Accountability.Of(accounts), [], [finance], [focal], Signs(By(head)),
                LeadToPartner, 10),
            new(Audit, Roles.Accountability.Of(finance), [], [accounts], [head], Signs(By(director)), None, 30),
            new(DataCollection, Roles.Accountability.Of(learning), [], [], [programme], [], Mutual),
            new(DataAnalysis, Roles.Accountability.Of(learning), [lead], [programme], [], [], Mutual),
            new(FieldMonitoring, Both(learning, programme), [], [], [focal], [], Mutual),
            new(
                NarrativeReport, Roles.Accountability.Of(learning), [], [programme], [focal], Signs(By(emergency)),
                Mutual, 10),
            new(FeedbackAndComplaints, Both(ombudsman, emergency), [], [], [head], [], Mutual),
            new(
                CommunicationsContent, Roles.Accountability.Of(media), [lead], [], [focal],
                Signs(AllOf(focal, emergency)), Mutual, 2),
            new(MediaContact, Roles.Accountability.Of(media), [], [focal], [director], Signs(By(head)), None, 1),
            new(
                VisibilityMaterial, Roles.Accountability.Of(media), [lead], [], [], Signs(AllOf(focal, emergency)),
                None, 5),
            new(
                WorkFunction.CloseOut, Both(emergency, focal), [], [finance, accounts], [director],
                Signs(AllOf(director, head)), Mutual, 10),
            new(Archiving, Both(accounts, finance), [], [], [focal], [], None));
    }
}
