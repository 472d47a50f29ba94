using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Care.Partnerships.Json.Files;
using Care.Partnerships.Json.Wire;
using Care.Partnerships.Localisation;
using Care.Partnerships.Parties;

namespace Care.Partnerships.Json;

/// <summary>
/// Flows of funding as JSON Lines: one flow a line, in UTF-8, for lists that are longer than memory.
/// </summary>
/// <remarks>
/// <para>A line is <c>{"type":"funding-flow/1","id":…}</c>, and ends with a line feed. Recipient and chain are
/// identities of organisations that are classified in a directory: what an organisation is follows from what is known
/// of it (<see cref="WireDocuments.AidActor"/>) and from the rules, and is never read from a flow. What holds its
/// default is left out.</para>
/// <para>Bytes in, bytes out, one line at a time. Make one of these for a directory, and keep it. Immutable; safe to
/// share between threads.</para>
/// </remarks>
public sealed class FlowLines
{
    private readonly JsonSerializerOptions _options;
    private readonly Func<ReadOnlyMemory<byte>, Result<FundingFlow>> _read;

    /// <summary>Lines in which organisations are named by identity.</summary>
    /// <param name="directory">Every recipient and every organisation in a chain, each once.</param>
    /// <exception cref="ArgumentException">An organisation stands in the directory twice.</exception>
    public FlowLines(IEnumerable<ActorClassification> directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var known = new Dictionary<Id<Party>, ActorClassification>();
        foreach (var one in directory)
            if (!known.TryAdd(one.Actor, one))
                throw new ArgumentException($"{one.Actor} stands in the directory twice.", nameof(directory));
        (_options, _read) = (PartnershipJson.OptionsFor(known), Read);
    }

    /// <summary>Writes a flow as one line, its line feed included. Equal flows give equal bytes.</summary>
    /// <exception cref="JsonException">An organisation of the flow is not in the directory, or is classified otherwise
    /// there.</exception>
    public void Write(IBufferWriter<byte> to, FundingFlow flow)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(flow);
        JsonLines.Write(to, flow, WireTypes.Of<FundingFlow>(_options));
    }

    /// <summary>Takes the next line off what has arrived. Blank lines are passed over.</summary>
    /// <param name="bytes">What has arrived and was not read yet; afterwards what stands behind the line.</param>
    /// <param name="isAll">Whether nothing more will arrive, so that the last line needs no line feed.</param>
    /// <param name="flow">
    /// The flow, or everything that is wrong in the line, with paths that begin at the line with <c>$</c>: the codes
    /// are those of files, with what <see cref="FundingFlow.From"/> refuses as the cause of <c>CP-FIL-014</c>, and
    /// <c>CP-FIL-023</c> for an organisation that is not in the directory.
    /// </param>
    /// <returns>False where no whole line has arrived; more bytes are needed, or it is the end.</returns>
    public bool TryRead(
        ref ReadOnlySequence<byte> bytes, bool isAll, [NotNullWhen(true)] out Result<FundingFlow>? flow)
    {
        flow = JsonLines.Next(ref bytes, isAll, _read);
        return flow is not null;
    }

    private Result<FundingFlow> Read(ReadOnlyMemory<byte> line)
    {
        using var document = FileBytes.Open(line, out var reason);
        if (document is null) return reason.As<FundingFlow>();
        var problems = new Problems();
        var flow = new ShapeReader(problems, _options).Read<FundingFlow>(document.RootElement, "$");
        return flow is not null && problems.AreNone ? flow : problems.As<FundingFlow>();
    }
}
