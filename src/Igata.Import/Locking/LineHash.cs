using System.Security.Cryptography;
using System.Text;

namespace Igata.Import.Locking;

/// <summary>Hashes lines, so that a later import knows what the earlier one wrote without its text.</summary>
internal static class LineHash
{
    /// <summary>Returns a short hash of a line.</summary>
    public static string Create(string line)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(line.TrimEnd()), hash);
        return Convert.ToHexStringLower(hash[..6]);
    }

    /// <summary>Returns the hashes of lines.</summary>
    public static IReadOnlyList<string> Create(IEnumerable<string> lines) => [.. lines.Select(Create)];
}
