using System.Text;

namespace Igata.Sdk.Tests.Differential;

/// <summary>Damages a document, or only rewrites it: by bytes, and by tokens and members as long as those can be told.</summary>
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

    /// <summary>A document that one to three changes made of another.</summary>
    public byte[] Mutate(byte[] original, byte[] other)
    {
        List<byte> json = [.. original];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(json, other);
        }

        return [.. json];
    }

    private void Change(List<byte> json, byte[] other)
    {
        if (json.Count == 0)
        {
            json.Add((byte)'{');
            return;
        }

        switch (random.Next(16))
        {
            case 0: json[random.Next(json.Count)] = SomeByte(); break;
            case 1: json.Insert(random.Next(json.Count + 1), SomeByte()); break;
            case 2: json.RemoveAt(random.Next(json.Count)); break;
            case 3: json[random.Next(json.Count)] ^= (byte)(1 << random.Next(8)); break;
            case 4: Splice(json, [.. json]); break;
            case 5: Splice(json, other); break;
            case 6: Truncate(json); break;
            case 7 or 8: Replace(json); break;
            case 9: SwapTokens(json); break;
            case 10: Digits(json); break;
            case 11: Escape(json); break;
            case 12: White(json); break;
            case 13: Members(json, static (members, random) => members.Insert(random.Next(members.Count + 1), members[random.Next(members.Count)])); break;
            case 14: Members(json, static (members, random) => members.RemoveAt(random.Next(members.Count))); break;
            default: Members(json, static (members, random) => Reverse(members, random.Next(members.Count), random.Next(members.Count))); break;
        }
    }

    private byte SomeByte() => random.Next(8) == 0 ? (byte)random.Next(256) : LikelyBytes[random.Next(LikelyBytes.Length)];

    private void Splice(List<byte> json, byte[] from)
    {
        int start = random.Next(from.Length);
        json.InsertRange(random.Next(json.Count + 1), from.AsSpan(start, Math.Min(random.Next(24), from.Length - start)).ToArray());
    }

    private void Truncate(List<byte> json)
    {
        int at = random.Next(json.Count);
        json.RemoveRange(at, random.Next(4) == 0 ? json.Count - at : Math.Min(random.Next(8), json.Count - at));
    }

    private void Replace(List<byte> json)
    {
        if (Some(Tokens.Of(json)) is not { } token)
        {
            return;
        }

        bool insideOfText = json[token.Start] == '"' && token.Length > 2 && random.Next(3) == 0;
        Put(json, insideOfText ? token with { Start = token.Start + 1, Length = 1 } : token, Encoding.UTF8.GetBytes(LikelyTokens[random.Next(LikelyTokens.Length)]));
    }

    private void SwapTokens(List<byte> json)
    {
        List<Token> tokens = Tokens.Of(json);
        if (Some(tokens) is { } one && Some(tokens) is { } two && one.Start + one.Length <= two.Start)
        {
            byte[] first = [.. json.GetRange(one.Start, one.Length)];
            byte[] second = [.. json.GetRange(two.Start, two.Length)];
            Put(json, two, first);
            Put(json, one, second);
        }
    }

    private void Digits(List<byte> json)
    {
        if (Some([.. Tokens.Of(json).Where(token => json[token.Start] is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))]) is { } token)
        {
            string[] numbers = ["0", "-0", "00", "-1", "1.5", "1E2", "1e-2", "123456789012345678", "1234567890123456789", "12345678901234567890", "99999999", "100000000", "-99999999"];
            Put(json, token, Encoding.ASCII.GetBytes(numbers[random.Next(numbers.Length)]));
        }
    }

    /// <summary>Writes one letter of a text or a name as an escape.</summary>
    private void Escape(List<byte> json)
    {
        if (Some([.. Tokens.Of(json).Where(token => json[token.Start] == '"' && token.Length > 2)]) is not { } token)
        {
            return;
        }

        int at = token.Start + 1 + random.Next(token.Length - 2);
        if (json[at] < 0x80 && json[at] != '\\' && json[at - 1] != '\\')
        {
            byte letter = json[at];
            Put(json, new Token(at, 1), Encoding.ASCII.GetBytes(random.Next(2) == 0 ? $"\\u{(int)letter:x4}" : $"\\u{(int)letter:X4}"));
        }
    }

    private void White(List<byte> json)
    {
        List<Token> tokens = Tokens.Of(json);
        int every = random.Next(1, 8);
        for (int i = tokens.Count - 1; i >= 0; i -= random.Next(1, every + 1))
        {
            json.InsertRange(tokens[i].Start + (random.Next(2) * tokens[i].Length), Encoding.ASCII.GetBytes(random.Next(4) switch { 0 => " ", 1 => "\n    ", 2 => "\t", _ => "\r\n" }));
        }
    }

    private void Members(List<byte> json, Action<List<byte[]>, Random> change)
    {
        if (Some(Tokens.Objects(json)) is { } found && Tokens.Members(json, found) is { Count: > 0 } members)
        {
            change(members, random);
            Put(json, found, [(byte)'{', .. members.SelectMany((member, index) => index == 0 ? member : [(byte)',', .. member]), (byte)'}']);
        }
    }

    private static void Reverse(List<byte[]> members, int one, int two) => members.Reverse(Math.Min(one, two), Math.Abs(one - two) + 1);

    private Token? Some(List<Token> tokens) => tokens.Count == 0 ? null : tokens[random.Next(tokens.Count)];

    private static void Put(List<byte> json, Token token, byte[] bytes)
    {
        json.RemoveRange(token.Start, token.Length);
        json.InsertRange(token.Start, bytes);
    }
}
