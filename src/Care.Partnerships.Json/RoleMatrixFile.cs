using Care.Partnerships.Json.Files;
using Care.Partnerships.Roles;

namespace Care.Partnerships.Json;

/// <summary>A role matrix alone as a file: what two sides fill in and pass to each other before there is an agreement.</summary>
/// <remarks>
/// <para>The members are <c>type</c>, which is <see cref="Name"/>, and <c>matrix</c>: parties with their side and positions, a row for each function, and
/// what is out of scope. Posts are written as <c>finance-manager of care-phl</c>. In an <see cref="PartnershipFile"/> the matrix stands in the heading of
/// its agreement, in the same form.</para>
/// <para>Bytes in, bytes out. Loading what was saved gives an equal matrix; saving what was loaded gives the same bytes, if they were written by <see cref="Save"/>.</para>
/// </remarks>
public static class RoleMatrixFile
{
    /// <summary>The wire name of the form: <c>role-matrix/1</c>.</summary>
    public const string Name = "role-matrix/1";

    /// <summary>
    /// Reads a matrix, or refuses it with every problem found in its members and values, up to 1,000; where all of these are sound, with every problem that
    /// <see cref="RoleMatrix.From"/> and <see cref="SignOffRule.From"/> find, as <c>CP-FIL-015</c> with their code and text, at a path such as <c>$.matrix.rows[3].signOff[1]</c>.
    /// </summary>
    /// <remarks>Never throws, whatever the bytes.</remarks>
    public static Result<RoleMatrix> Load(ReadOnlyMemory<byte> bytes) => MatrixFileReader.Read(bytes);

    /// <summary>
    /// The matrix as UTF-8 without a byte order mark: one line for each party and each row, in aligned columns; lines end in a line feed. The same matrix always gives the same bytes.
    /// </summary>
    /// <exception cref="System.Text.Json.JsonException">A clause cannot be written, as <see cref="PartnershipJson.Options"/> says.</exception>
    public static byte[] Save(RoleMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return FileWriter.WriteMatrix(matrix);
    }
}
