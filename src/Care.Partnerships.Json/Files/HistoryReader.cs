using System.Text.Json;
using Care.Partnerships.Agreements;

namespace Care.Partnerships.Json.Files;

/// <summary>Reads the history of one agreement: each event alone, then whether one can follow the other.</summary>
internal sealed class HistoryReader(Problems problems, ShapeReader shapes, References known)
{
    public ValueList<AgreementEvent> Read(JsonElement list, string path, Id<Agreement>? id)
    {
        var before = problems.Count;
        var read = shapes.Items(list, path).Select(item => (Event: shapes.Read<AgreementEvent>(item.Item, item.Path), item.Path)).ToArray();
        if (read.Length == 0 && problems.Count == before) problems.Add(FileRefusals.NoEvents(path));
        foreach (var (happened, at) in read)
        {
            known.Check(happened, at);
            if (happened is AgreementDrafted { Heading: var heading } && id is not null && heading.Id != id)
                problems.Add(FileRefusals.OtherAgreement($"{at}.heading.id", heading.Id.Value, id.Value));
        }

        CheckCourse(read, path);
        return read.Select(row => row.Event).OfType<AgreementEvent>().ToValueList();
    }

    // Days are compared throughout; the lifecycle is asked up to the first event that is unreadable or out of order.
    private void CheckCourse((AgreementEvent? Event, string Path)[] read, string path)
    {
        var (sound, isSound, last) = (new List<AgreementEvent>(), true, (AgreementEvent?)null);
        foreach (var (happened, at) in read)
        {
            if (happened is null) { isSound = false; continue; }
            if (last is not null && happened.On < last.On)
            {
                problems.Add(FileRefusals.OutOfOrder($"{at}.on", happened.On, last.On));
                isSound = false;
                continue;
            }

            last = happened;
            if (isSound) sound.Add(happened);
        }

        try { _ = AgreementLifecycle.Table.Replay(sound); }
        catch (DamagedHistoryException e) { problems.Add(FileRefusals.CannotFollow(Invariant($"{path}[{e.Index}]"), PartnershipJson.NameOf(sound[e.Index]), e.Message)); }
    }
}
