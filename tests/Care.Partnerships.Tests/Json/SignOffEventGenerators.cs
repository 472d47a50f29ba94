using Care.Partnerships.Parties;
using Care.Partnerships.Roles;
using Care.Partnerships.Values;
using FsCheck;
using FsCheck.Fluent;
using static Care.Partnerships.Tests.Json.EventGenerators;

namespace Care.Partnerships.Tests.Json;

/// <summary>Answers and entries of sign-offs with odd names, texts and days, under delegations and without.</summary>
public static class SignOffEventGenerators
{
    internal static readonly Gen<Person> People =
        from id in Ids<Person>()
        from party in Ids<Party>()
        from position in Ids<Position>()
        from name in Words
        select new Person(id, party, position, name);

    internal static readonly Gen<Delegation?> Under =
        from holder in People
        from other in People
        from a in Day
        from b in Day
        from has in Gen.Elements(true, false)
        select has
            ? Delegation.Of(
                holder with
                {
                    Id = Id<Person>.Of("holder")
                },
                other with
                {
                    Id = Id<Person>.Of("delegate"), Party = holder.Party
                },
                LocalDate.Min(a, b), LocalDate.Max(a, b))
            : null;

    /// <summary>Whatever an answer can hold, sensible or not.</summary>
    internal static Gen<SignOffAnswer> Answers { get; } =
        from person in People
        from version in Number
        from verdict in Members<SignOffVerdict>()
        from comment in Note
        from day in RecordedOn
        from under in Under
        select new SignOffAnswer(person, version, verdict, comment, day, under);

    public static Arbitrary<IEntry<SignOffFact>> Entries() =>
        (
            from answer in Answers
            from rule in MatrixGenerators.Rules
            from item in Words
            from performers in People.ArrayOf()
            from entry in Gen.Elements<IEntry<SignOffFact>>(
                Entry.Of(new SignOffOpened(rule, item, answer.Version, performers.ToValueList()), answer.By, answer.On),
                answer.ToEntry(),
                Entry.Of(new SignOffRevised(answer.Version, performers.ToValueList()), answer.By, answer.On))
            select entry).ToArbitrary();
}
