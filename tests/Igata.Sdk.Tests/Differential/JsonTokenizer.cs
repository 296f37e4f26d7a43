namespace Igata.Sdk.Tests.Differential;

internal readonly record struct Token(int Start, int Length);

/// <summary>Splits a document, which may be invalid, roughly into tokens. It is independent of the readers under test.</summary>
internal static class JsonTokenizer
{
    public static List<Token> Tokenize(List<byte> json)
    {
        var tokens = new List<Token>();
        int position = 0;
        while (position < json.Count)
        {
            int end = FindEnd(json, position);
            if (json[position] > 0x20)
            {
                tokens.Add(new Token(position, end - position));
            }

            position = end;
        }

        return tokens;
    }

    /// <summary>Returns all objects, including their braces.</summary>
    public static List<Token> FindObjects(List<byte> json)
    {
        var objects = new List<Token>();
        var open = new Stack<int>();
        foreach (Token token in Tokenize(json))
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

    /// <summary>Returns the members of an object, separated by the commas of its own level.</summary>
    public static List<byte[]> FindMembers(List<byte> json, Token target)
    {
        List<byte> inside = json.GetRange(target.Start + 1, target.Length - 2);
        var members = new List<byte[]>();
        int depth = 0;
        int start = 0;
        foreach (Token token in Tokenize(inside))
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

    private static int FindEnd(List<byte> json, int position)
    {
        int end = position + 1;
        if (json[position] == '"')
        {
            while (end < json.Count && json[end] != '"')
            {
                end += json[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end + 1, json.Count);
        }

        while (IsLiteral(json[position]) && end < json.Count && IsLiteral(json[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsLiteral(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'+' or (byte)'.';
}
