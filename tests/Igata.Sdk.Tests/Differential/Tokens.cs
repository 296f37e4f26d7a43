namespace Igata.Sdk.Tests.Differential;

internal readonly record struct Token(int Start, int Length);

/// <summary>The tokens of a document that may be damaged; a rough cut, made apart from any reader that is under test.</summary>
internal static class Tokens
{
    public static List<Token> Of(List<byte> json)
    {
        var tokens = new List<Token>();
        int at = 0;
        while (at < json.Count)
        {
            int end = End(json, at);
            if (json[at] > 0x20)
            {
                tokens.Add(new Token(at, end - at));
            }

            at = end;
        }

        return tokens;
    }

    /// <summary>Every object, with its braces.</summary>
    public static List<Token> Objects(List<byte> json)
    {
        var objects = new List<Token>();
        var open = new Stack<int>();
        foreach (Token token in Of(json))
        {
            if (json[token.Start] == '{')
            {
                open.Push(token.Start);
            }
            else if (json[token.Start] == '}' && open.TryPop(out int start))
            {
                objects.Add(new Token(start, token.Start + 1 - start));
            }
        }

        return objects;
    }

    /// <summary>The members of an object: what stands between its own commas.</summary>
    public static List<byte[]> Members(List<byte> json, Token found)
    {
        List<byte> inside = json.GetRange(found.Start + 1, found.Length - 2);
        var members = new List<byte[]>();
        int depth = 0;
        int start = 0;
        foreach (Token token in Of(inside))
        {
            depth += inside[token.Start] switch { (byte)'{' or (byte)'[' => 1, (byte)'}' or (byte)']' => -1, _ => 0 };
            if (depth == 0 && inside[token.Start] == ',')
            {
                members.Add([.. inside.GetRange(start, token.Start - start)]);
                start = token.Start + 1;
            }
        }

        if (inside.Count > start)
        {
            members.Add([.. inside.GetRange(start, inside.Count - start)]);
        }

        return members;
    }

    private static int End(List<byte> json, int at)
    {
        int end = at + 1;
        if (json[at] == '"')
        {
            while (end < json.Count && json[end] != '"')
            {
                end += json[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end + 1, json.Count);
        }

        while (IsWord(json[at]) && end < json.Count && IsWord(json[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'+' or (byte)'.';
}
