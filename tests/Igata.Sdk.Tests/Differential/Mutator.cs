using System.Text;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Changes the bytes of a document, or its tokens and members as long as it can be tokenized.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[] LikelyBytes = "{}[]\",:\\u0189-+.eE tfn \t\n\0\x7f"u8.ToArray();

    private static readonly string[] LikelyTokens =
    [
        "null", "true", "false", "0", "-0", "1", "1.0", "1e3", "-1", "01", "+1", "1.", ".5", "2147483647", "2147483648", "9223372036854775807",
        "9223372036854775808", "-9223372036854775808", "-62135596800000000", "253402300799999999", "253402300800000000", "922337203685", "922337203686", "1e999",
        "\"\"", "\"sendrecv\"", "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"日本\"", "\"a\\\"b\\\\c\\/\\b\\f\\n\\r\\t\"", "\"2021-12-28T14:07:14.123456Z\"", "\"2021-12-28\"",
        "{", "}", "[", "]", ",", ":", "{}", "[]", "{\"codec_type\":\"OPUS\"}", "{\"x\":[1,{\"y\":null}]}", "[[1],[2]]", "NaN", "//", "'a'", "nul", "truex",
    ];

    /// <summary>Returns a document with one to three changes.</summary>
    public byte[] Mutate(byte[] original, byte[] second)
    {
        List<byte> json = [.. original];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(json, second);
        }

        return [.. json];
    }

    private void Change(List<byte> json, byte[] second)
    {
        if (json.Count == 0)
        {
            json.Add((byte)'{');
            return;
        }

        switch (random.Next(16))
        {
            case 0: json[random.Next(json.Count)] = PickByte(); break;
            case 1: json.Insert(random.Next(json.Count + 1), PickByte()); break;
            case 2: json.RemoveAt(random.Next(json.Count)); break;
            case 3: json[random.Next(json.Count)] ^= (byte)(1 << random.Next(8)); break;
            case 4: Splice(json, [.. json]); break;
            case 5: Splice(json, second); break;
            case 6: Truncate(json); break;
            case 7 or 8: Replace(json); break;
            case 9: SwapTokens(json); break;
            case 10: MutateDigits(json); break;
            case 11: InsertEscape(json); break;
            case 12: InsertWhiteSpace(json); break;
            case 13: MutateMembers(json, static (members, random) => members.Insert(random.Next(members.Count + 1), members[random.Next(members.Count)])); break;
            case 14: MutateMembers(json, static (members, random) => members.RemoveAt(random.Next(members.Count))); break;
            default: MutateMembers(json, static (members, random) => Reverse(members, random.Next(members.Count), random.Next(members.Count))); break;
        }
    }

    private byte PickByte() => random.Next(8) == 0 ? (byte)random.Next(256) : LikelyBytes[random.Next(LikelyBytes.Length)];

    private void Splice(List<byte> json, byte[] source)
    {
        int start = random.Next(source.Length);
        json.InsertRange(random.Next(json.Count + 1), source.AsSpan(start, Math.Min(random.Next(24), source.Length - start)).ToArray());
    }

    private void Truncate(List<byte> json)
    {
        int index = random.Next(json.Count);
        json.RemoveRange(index, random.Next(4) == 0 ? json.Count - index : Math.Min(random.Next(8), json.Count - index));
    }

    private void Replace(List<byte> json)
    {
        if (Pick(JsonTokenizer.Tokenize(json)) is not { } token)
        {
            return;
        }

        bool insideOfText = json[token.Start] == '"' && token.Length > 2 && random.Next(3) == 0;
        Insert(json, insideOfText ? token with { Start = token.Start + 1, Length = 1 } : token, Encoding.UTF8.GetBytes(LikelyTokens[random.Next(LikelyTokens.Length)]));
    }

    private void SwapTokens(List<byte> json)
    {
        List<Token> tokens = JsonTokenizer.Tokenize(json);
        if (Pick(tokens) is { } left && Pick(tokens) is { } right && left.Start + left.Length <= right.Start)
        {
            byte[] first = [.. json.GetRange(left.Start, left.Length)];
            byte[] second = [.. json.GetRange(right.Start, right.Length)];
            Insert(json, right, first);
            Insert(json, left, second);
        }
    }

    private void MutateDigits(List<byte> json)
    {
        if (Pick([.. JsonTokenizer.Tokenize(json).Where(token => json[token.Start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))]) is { } token)
        {
            string[] numbers = ["0", "-0", "00", "-1", "1.5", "1E2", "1e-2", "123456789012345678", "1234567890123456789", "12345678901234567890", "99999999", "100000000", "-99999999"];
            Insert(json, token, Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]));
        }
    }

    /// <summary>Replaces one character of a string or a name by an escape.</summary>
    private void InsertEscape(List<byte> json)
    {
        if (Pick([.. JsonTokenizer.Tokenize(json).Where(token => json[token.Start] == '"' && token.Length > 2)]) is not { } token)
        {
            return;
        }

        int index = token.Start + 1 + random.Next(token.Length - 2);
        if (json[index] < 0x80 && json[index] != '\\' && json[index - 1] != '\\')
        {
            byte letter = json[index];
            Insert(json, new Token(index, 1), Encoding.ASCII.GetBytes(random.Next(2) == 0 ? $"\\u{(int)letter:x4}" : $"\\u{(int)letter:X4}"));
        }
    }

    private void InsertWhiteSpace(List<byte> json)
    {
        List<Token> tokens = JsonTokenizer.Tokenize(json);
        int every = random.Next(1, 8);
        for (int i = tokens.Count - 1; i >= 0; i -= random.Next(1, every + 1))
        {
            json.InsertRange(tokens[i].Start + (random.Next(2) * tokens[i].Length), Encoding.ASCII.GetBytes(random.Next(4) switch { 0 => " ", 1 => "\n    ", 2 => "\t", _ => "\r\n" }));
        }
    }

    private void MutateMembers(List<byte> json, Action<List<byte[]>, Random> change)
    {
        if (Pick(JsonTokenizer.FindObjects(json)) is { } found && JsonTokenizer.FindMembers(json, found) is { Count: > 0 } members)
        {
            change(members, random);
            Insert(json, found, [(byte)'{', .. members.SelectMany((member, index) => index == 0 ? member : [(byte)',', .. member]), (byte)'}']);
        }
    }

    private static void Reverse(List<byte[]> members, int first, int second) => members.Reverse(Math.Min(first, second), Math.Abs(first - second) + 1);

    private Token? Pick(List<Token> tokens) => tokens.Count == 0 ? null : tokens[random.Next(tokens.Count)];

    private static void Insert(List<byte> json, Token token, byte[] bytes)
    {
        json.RemoveRange(token.Start, token.Length);
        json.InsertRange(token.Start, bytes);
    }
}
