using System.Buffers;

namespace Care.Partnerships.Json.Files;

/// <summary>Bytes up to a limit, so that what nobody could read again is not written to its end.</summary>
internal sealed class LimitedBuffer(int limit) : IBufferWriter<byte>
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Advance(int count)
    {
        _bytes.Advance(count);
        if (_bytes.WrittenCount > limit) throw new FullException();
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>The limit is passed.</summary>
    public sealed class FullException : Exception;
}
