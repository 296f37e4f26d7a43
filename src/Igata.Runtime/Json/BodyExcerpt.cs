using System.Text;
using Igata.Runtime.Json;

namespace Igata.Runtime.Errors;

/// <summary>Converts the beginning of a body to readable text.</summary>
internal static class BodyExcerpt
{
    public const int MaxBytes = 4 * 1024;

    public static string Create(ReadOnlySpan<byte> body, int maxBytes = MaxBytes) =>
        SafeText.Escape(Encoding.UTF8.GetString(body[..Math.Min(body.Length, maxBytes)]));
}
