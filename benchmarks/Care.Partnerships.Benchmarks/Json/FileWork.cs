using System.Text.Json;
using Care.Partnerships.Agreements;
using Care.Partnerships.Assets;
using Care.Partnerships.CheckIns;
using Care.Partnerships.CloseOut;
using Care.Partnerships.Communications;
using Care.Partnerships.Dossiers;
using Care.Partnerships.Feedback;
using Care.Partnerships.Funding;
using Care.Partnerships.Json;
using Care.Partnerships.Monitoring;
using Care.Partnerships.Parties;
using Care.Partnerships.Relationships;
using Care.Partnerships.Reports;
using Care.Partnerships.Surveys;
using Care.Partnerships.Values;

namespace Care.Partnerships.Benchmarks.Json;

/// <summary>
/// The sample file from bytes to states, audited: by the library, and by hand with the same lifecycles.
/// </summary>
internal static class FileWork
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Sample());

    /// <summary>Reads the file, and counts the entries of its histories.</summary>
    public static int Load()
    {
        var file = PartnershipFile.Load(Bytes).Required();
        if (file.Audit.Count > 0) throw new InvalidOperationException("The sample is lawful.");
        var dossier = file.Dossier;
        return dossier.Agreements.Sum(one => one.Entries.Count) + dossier.Reports.Sum(one => one.Entries.Count)
            + dossier.Assets.Sum(one => one.Entries.Count) + dossier.FundingAccounts.Sum(one => one.Entries.Count)
            + dossier.CloseOuts.Sum(one => one.Entries.Count) + dossier.CheckIns.Sum(one => one.Entries.Count)
            + dossier.Surveys.Sum(one => one.Entries.Count) + dossier.FeedbackCases.Sum(one => one.Entries.Count)
            + dossier.MediaMaterials.Sum(one => one.Entries.Count)
            + dossier.Monitorings.Sum(one => one.Entries.Count)
            + dossier.Relationships.Sum(one => one.Entries.Count);
    }

    /// <summary>The dossier of the sample.</summary>
    public static Dossier Dossier() => PartnershipFile.Load(Bytes).Required().Dossier;

    /// <summary>
    /// The histories alone: deserialized one by one, folded, then audited. Nothing else of the file is read, and
    /// nothing is held against its neighbours.
    /// </summary>
    public static int ByHand()
    {
        using var document = JsonDocument.Parse(Bytes);
        var root = document.RootElement;
        var options = PartnershipJson.OptionsFor(
            [.. root.GetProperty("people").EnumerateArray()
                .Select(one => one.Deserialize<Person>(PartnershipJson.Options)!)]);
        return Of("agreements", Agreement.Lifecycle) + Of("reports", ReportBook.Lifecycle)
            + Of("assets", AssetRegister.Lifecycle) + Of("fundingAccounts", FundingAccount.Lifecycle)
            + Of("closeOuts", AgreementCloseOut.Lifecycle) + Of("checkIns", CheckIn.Lifecycle)
            + Of("surveys", Survey.Lifecycle) + Of("feedback", FeedbackCase.Lifecycle)
            + Of("media", MediaMaterial.Lifecycle) + Of("monitoring", JointMonitoring.Lifecycle)
            + Of("relationships", Relationship.Lifecycle);

        int Of<TState, TFact>(string section, Lifecycle<TState, TFact> lifecycle)
            where TState : class
            where TFact : Fact
        {
            var count = 0;
            foreach (var item in root.GetProperty(section).EnumerateArray())
            {
                var entries = item.GetProperty("entries").Deserialize<ValueList<IEntry<TFact>>>(options);
                if (lifecycle.Replay(entries) == lifecycle.Start) throw new InvalidOperationException(section);
                lifecycle.Audit(entries);
                count += entries.Count;
            }

            return count;
        }
    }

    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Care.Partnerships.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run it within the repository.");
        return Path.Combine(folder.FullName, "docs", "data", "typhoon-response.json");
    }
}
