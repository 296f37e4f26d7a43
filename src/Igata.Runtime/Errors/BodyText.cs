using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>The beginning of a body, fit for a person to read.</summary>
internal static class BodyText
{
    public const int Longest = 4 * 1024;

    public static string Start(ReadOnlySpan<byte> body, int bytes = Longest) =>
        Printable.Text(Encoding.UTF8.GetString(body[..Math.Min(body.Length, bytes)]));
}
