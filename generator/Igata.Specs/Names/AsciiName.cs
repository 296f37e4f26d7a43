namespace Igata.Specs.Names;

/// <summary>Creates the C# names of names in ASCII, which nearly all are, in one pass: the rules and the binding ask for each name many times.</summary>
internal static class AsciiName
{
    [ThreadStatic]
    private static char[]? _buffer;

    /// <summary>Creates a PascalCase name, or returns null if the name has other characters.</summary>
    public static string? TryCreate(string wire)
    {
        char[] name = GetBuffer(wire.Length + 1);
        int length = 0;
        for (int start = 0; start < wire.Length;)
        {
            if (wire[start] >= 128)
            {
                return null;
            }

            int end = FindEnd(wire, start);
            if (end > start)
            {
                Append(wire, start, end, name, ref length);
            }

            start = Math.Max(end, start + 1);
        }

        return length == wire.Length && IsSame(wire, name) ? wire : new string(name, 0, length);
    }

    private static char[] GetBuffer(int length)
    {
        if (_buffer is not { } buffer || buffer.Length < length)
        {
            _buffer = buffer = new char[Math.Max(length, 128)];
        }

        return buffer;
    }

    private static int FindEnd(string wire, int start)
    {
        int end = start;
        while (end < wire.Length && IsPart(wire[end]) && !(end > start && IsUpper(wire[end]) && IsLower(wire[end - 1])))
        {
            end++;
        }

        return end;
    }

    private static void Append(string wire, int start, int end, char[] name, ref int length)
    {
        bool hasUpper = false, hasOther = false;
        for (int i = start; i < end; i++)
        {
            hasUpper |= IsUpper(wire[i]);
            hasOther |= !IsUpper(wire[i]);
        }

        if (length == 0 && IsDigit(wire[start]))
        {
            name[length++] = '_';
        }

        name[length++] = IsLower(wire[start]) ? (char)(wire[start] - 32) : wire[start];
        for (int i = start + 1; i < end; i++)
        {
            name[length++] = hasUpper && !hasOther ? (char)(wire[i] + 32) : wire[i];
        }
    }

    private static bool IsSame(string wire, char[] name)
    {
        for (int i = 0; i < wire.Length; i++)
        {
            if (wire[i] != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(char c) => IsUpper(c) || IsLower(c) || IsDigit(c);

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
