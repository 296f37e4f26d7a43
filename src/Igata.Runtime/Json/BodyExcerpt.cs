using System.Text;

namespace Igata.Runtime.Json;

/// <summary>The beginning of a body, fit for a person to read.</summary>
internal static class BodyExcerpt
{
    public const int MaxBytes = 4 * 1024;

    public static string Create(ReadOnlySpan<byte> body, int maxBytes = MaxBytes) =>
        SafeText.Escape(Encoding.UTF8.GetString(body[..Math.Min(body.Length, maxBytes)]));
}
