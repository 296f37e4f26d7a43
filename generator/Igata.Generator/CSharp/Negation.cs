namespace Igata.Generator.CSharp;

/// <summary>The opposite of a condition, as a person would write it.</summary>
internal static class Negation
{
    private static readonly (string Is, string IsNot)[] Pairs = [(" is not ", " is "), (" is ", " is not "), (" == ", " != ")];

    public static string Of(string condition)
    {
        if (condition.IndexOfAny(['(', '"', '&', '|']) < 0)
        {
            foreach ((string @is, string isNot) in Pairs)
            {
                int at = condition.IndexOf(@is, StringComparison.Ordinal);
                if (at >= 0)
                {
                    return condition.Substring(0, at) + isNot + condition.Substring(at + @is.Length);
                }
            }
        }

        return condition switch
        {
            "true" => "false",
            _ when condition[0] == '(' && condition[condition.Length - 1] == ')' => "!" + condition,
            _ => $"!({condition})",
        };
    }
}
