using Care.Partnerships.Parties;

/// <summary>Reads bytes as a file and as a fact: refused with a place, or read, audited and written byte by byte the
/// same again. Whatever else happens is thrown, and the fuzzer keeps the input.</summary>
internal static class Target
{
    private static readonly Person Somebody =
        new(Id<Person>.Of("p-01"), Id<Party>.Of("care-phl"), Position.CountryDirector, "Somebody");
    private static readonly FactReader Reader = new([Somebody]);

    public static void Run(byte[] bytes)
    {
        var fact = Reader.Read(bytes, Somebody, new(2026, 6, 1));
        if (!fact.IsSuccess) Check(fact.Refusals());
        var file = PartnershipFile.Load(bytes);
        if (!file.IsSuccess) Check(file.Refusals());
        else Again(file.Value);
    }

    private static void Again(PartnershipFile file)
    {
        var saved = file.Save();
        var again = PartnershipFile.Load(saved);
        if (!again.IsSuccess) throw new InvalidOperationException($"What was saved is refused: {again.Refusals()[0]}");
        if (again.Value.Audit.Count != file.Audit.Count) throw new InvalidOperationException("Another audit.");
        if (!again.Value.Save().AsSpan().SequenceEqual(saved)) throw new InvalidOperationException("Other bytes.");
    }

    private static void Check(ValueList<Refusal> refusals)
    {
        if (refusals.Count == 0) throw new InvalidOperationException("It was refused, and nothing says why.");
        foreach (var refusal in refusals)
            if (!refusal.Code.StartsWith("CP-", StringComparison.Ordinal) || !refusal.Field.StartsWith('$')
                || refusal.Message.Length == 0)
                throw new InvalidOperationException($"{refusal.Code} has no place, or says nothing.");
    }
}
