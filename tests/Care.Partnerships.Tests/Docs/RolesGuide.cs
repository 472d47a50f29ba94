using Care.Partnerships.Agreements;
using Care.Partnerships.Parties;
using Care.Partnerships.Reporting;
using Care.Partnerships.Roles;
using Care.Partnerships.Tests.Agreements;
using Care.Partnerships.Values;
using static Care.Partnerships.Tests.Roles.RolesStory;

namespace Care.Partnerships.Tests.Docs;

/// <summary>The code of docs/guide/roles.md, run.</summary>
public class RolesGuide
{
    [Fact]
    public void Writing_a_matrix()
    {
        var (care, tanglaw, limit) = (CarePhl, Tanglaw, Limit);

        PartyPosition director = new(Position.CountryDirector, care),
            finance = new(Position.FinanceManager, care), programme = new(Position.ProgrammeManager, care);
        PartyPosition head = new(Position.ExecutiveDirector, tanglaw),
            emergency = new(Position.EmergencyCoordinator, tanglaw), supplies = new(Position.SupportManager, tanglaw);
        SignOffBand upToLimit = SignOffBand.UpTo(limit, SignOffRule.By(emergency));
        SignOffBand aboveLimit = SignOffBand.Above(
            limit, SignOffRule.By(finance).Then(SignOffRule.AllOf(director, head)));

        var matrix = RoleMatrix.Of(
            [
                new(care, Side.Lead, [director.Position, finance.Position, programme.Position]),
                new(tanglaw, Side.Partner, [head.Position, emergency.Position, supplies.Position]),
            ],
            // function lead support consulted informed signs off assistance days clause
            new(
                WorkFunction.NeedsAssessment, Accountability.Of(emergency), [care], [programme], [director], [],
                TechnicalAssistance.Mutual),
            new(
                WorkFunction.ProgrammeDesign, Accountability.Joint(emergency, emergency, programme), [], [],
                [finance],
                [],
                TechnicalAssistance.Mutual),
            new(
                WorkFunction.Procurement, Accountability.Of(supplies), [], [programme], [], [upToLimit, aboveLimit],
                TechnicalAssistance.LeadToPartner, 5, "7.2"));

        matrix.Rows.Count.Should().Be(3);
        matrix.SignOffFor(WorkFunction.Procurement, Cents(10_000_01)).Required().Should().Be(aboveLimit.Rule);
    }

    [Fact]
    public void Reviewing_it()
    {
        var (matrix, people, appointments, on) = (Matrix, Facts.People!.Value, Facts.Appointments!, On);

        var review = MatrixReview.Of(matrix, new(on)
        {
            GrantSize = Money.Of(250_000m, Currency.Usd),
            WorkPlan = [WorkFunction.Procurement, WorkFunction.Distribution],
            Authority = AuthorityScale.Suggested,
            People = people,
            Appointments = appointments,
            AcceptUnconfirmed = true,
        });
        foreach (var problem in review.Problems)
            Console.WriteLine($"{problem.Rule.Id} {problem.Cell}: {problem.Refusal}");
        foreach (var rule in review.NotAssessed) Console.WriteLine($"{rule.Id} is not assessed: {rule.What}");

        review.NotAssessed.Select(rule => rule.Id.Value).Should().Equal("R7", "R9");
        new RoleReport(Names.None).Problems(review)
            .Should().StartWith("13 of 15 rules assessed, none broken; 2 not assessed: R7");
    }

    [Fact]
    public void Asking_who_may()
    {
        var (matrix, ben, amount) = (Matrix, Ben, Cents(10_000_01));

        var mandate = matrix.MandateOf(ben);                                     // once
        var may = mandate.MayDecide(WorkFunction.Procurement, amount);               // many times, without allocating
        // CP-ROL-011: … that is for executive-director of tanglaw.
        var why = matrix.WhyNot(ben, WorkFunction.Procurement, amount);

        (may, why!.Code).Should().Be((false, "CP-ROL-011"));
    }

    [Fact]
    public void Signing_off()
    {
        var (matrix, luz, ben, on) = (Matrix, Luz, Ben, On);

        var rule = matrix.SignOffFor(WorkFunction.Procurement, Money.Of(4_000m, Currency.Usd)).Required();
        var signOff = SignOff.Open(rule, item: "order-17", version: 1, performers: [luz.Id], on).Required();
        Console.WriteLine($"awaited: {signOff.Next}");

        var answered = signOff.Decide(new(ben, Version: 1, SignOffVerdict.Approved, Comment: null, on));
        if (answered.IsSuccess)
            signOff = answered.Value;
        else
            foreach (var problem in answered.ValidationErrors)
                Console.WriteLine($"{problem.ErrorCode}: {problem.ErrorMessage}");

        signOff.IsComplete.Should().BeTrue();
        new RoleReport(Names.None).SignOffStatus(signOff).Should().Be("order-17, version 1: complete, 1 approval");
    }

    [Fact]
    public void Storing_a_sign_off()
    {
        var (rule, luz, ben, on) = (
            Matrix.SignOffFor(WorkFunction.Procurement, Cents(4_000_00)).Required(), Luz, Ben, On);

        IEntry<SignOffFact>[] stored =
        [
            Entry.Of(new SignOffOpened(rule, "order-17", Version: 1, Performers: [luz]), by: luz, on),
            new SignOffAnswer(ben, Version: 1, SignOffVerdict.Approved, Comment: null, on).ToEntry(),
        ];
        var restored = SignOff.Restore(stored);

        restored.Required().IsComplete.Should().BeTrue();
    }

    [Fact]
    public void Standing_in()
    {
        var (signOff, maria, ana, on) = (
            SignOff.Open(SignOffRule.By(Director), "letter-1", 1, [], On).Required(), Maria, Ana, On);

        var leave = Delegation.Of(maria, to: ana, start: on, end: on.PlusDays(13));
        var approved = signOff.Decide(new(ana, 1, SignOffVerdict.Approved, null, on, Under: leave));

        approved.Required().IsComplete.Should().BeTrue();
    }

    [Fact]
    public void On_the_record()
    {
        var (matrix, tanglaw, ana, ben, maria, jose, year, on) = (Matrix, Tanglaw, Ana, Ben, Maria, Jose, Year, On);

        Appointments appointments = new([
            new(RelationshipRole.FocalPoint, ana, year, Towards: tanglaw, IsLocallyBased: true, MayDecide: true)
        ]);
        var contact = appointments.FocalPointFor(tanglaw, on);
        var mandate = matrix.MandateOf(ana, appointments, on);

        var governance = Governance
            .From(matrix, local: [ana, ben], senior: [maria, jose], turnaroundDays: 5)
            .Required();
        // the senior team: it was escalated
        var standing = governance.StandingOn(MatterKind.Routine, raisedOn: on, on: on.PlusDays(6));

        contact.Required().Should().Be(ana);
        mandate.MayDecide(WorkFunction.CashTransfers, Limit).Should().BeTrue();
        standing.IsEscalated.Should().BeTrue();
    }

    [Fact]
    public void In_an_agreement()
    {
        var (heading, matrix) = (Story.Heading(), Matrix);

        var withRoles = heading with { Roles = matrix };

        Agreement.NotStarted.Record(new AgreementDrafted(withRoles), Ana, On).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Signing_as_the_matrix_says()
    {
        var (agreement, finn, maria, ana, on) = (Story.SubmittedUnder(InSteps).State, Finn, Maria, Ana, Story.SignedOn);

        Console.WriteLine($"awaited: {agreement.Signing.SignOff!.Next}");       // finance-manager of care-phl
        agreement = agreement.Record(new AgreementSigned(SignedOn: on), finn, on).State;
        // now the country-director of care-phl and the executive-director of tanglaw
        Console.WriteLine($"awaited: {agreement.Signing.SignOff!.Next}");

        var leave = Delegation.Of(maria, to: ana, start: on, end: on.PlusDays(13));
        var acting = ana with { Position = Position.CountryDirector };
        agreement = agreement.Record(new AgreementSigned(SignedOn: on) { Under = leave }, acting, on).State;

        agreement.Signing.SignOff!.Next.Should().Equal(Head);
        agreement.NextMoves().Should().Equal(new NextMove(Side.Partner, typeof(AgreementSigned)));
    }

    [Fact]
    public void Changing_it()
    {
        var (agreement, id, annex, ben, on, changed) = (
            Story.RunningUnder(InSteps, Finn, Maria, Jose).State, Id<Amendment>.Of("a-1"), AmendmentStory.RolesAnnex,
            Ben, AmendmentStory.On, RoleMatrix
                .From(
                    InSteps.Parties,
                    InSteps.Rows.Replace(
                        InSteps.RowOf(WorkFunction.Archiving)!, InSteps.RowOf(WorkFunction.Archiving)! with
                        {
                            Clause = "9.1"
                        }))
                .Required());

        var proposal = new AmendmentProposal(
            AmendmentKind.RoleChange, "Archives move to the partner.", agreement.Version, EffectiveOn: on,
            new(Annexes: [annex]) { Roles = changed });
        var proposed = agreement.Record(agreement.Proposing(id, proposal), ben, on);
        // role archiving, clause:  -> 9.1
        foreach (var difference in proposed.State.Amendments.Find(id)!.Differences) Console.WriteLine(difference);

        proposed.State.Amendments.Find(id)!.Differences[0].ToString().Should().Be("role archiving, clause:  -> 9.1");
    }

    [Fact]
    public void As_of_a_day()
    {
        var appliedOn = AmendmentStory.On;
        var history = Story.Running.Agreed("a-1", AmendmentStory.OtherRoles(Matrix)).Applied("a-1").History;

        var now = Agreement.Lifecycle.Replay(history).Roles;                     // as amended
        var then = Agreement.Lifecycle.At(history, appliedOn.PlusDays(-1)).Roles; // as it was

        (now, then).Should().Be((Matrix, null));
    }

    [Fact]
    public void Versions()
    {
        var (matrix, changed, signOff, on) = (
            Matrix,
            With(WorkFunction.Archiving, row => row with { Clause = "9.1" }),
            Version(Matrix, 1, Maria, Jose).SignOff, On);

        var versions = MatrixVersions
            .From(new(matrix, signOff), new(changed, signOff.Revise(2, performers: [], on).Required()))
            .Required();
        var inForce = versions.InForceOn(on);                       // version 1: nobody has signed off version 2
        var amendments = versions.AmendmentsSince(signedOn: on);    // version 2

        (inForce.Required().Number, amendments.Single().Number).Should().Be((1, 2));
    }
}
