namespace Igata.Specs.Rules;

/// <summary>What may stand in the headers of HTTP.</summary>
internal static class HeaderText
{
    public static bool IsVisible(char c) => c is > ' ' and <= '~';

    public static bool IsToken(string text) =>
        text.Length > 0 && text.All(c => (c < 128 && char.IsLetterOrDigit(c)) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
