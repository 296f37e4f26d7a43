namespace Igata.Generator.EmitModel;

/// <summary>The opposite of a condition, as a person would write it.</summary>
internal static class Negation
{
    private static readonly (string Is, string IsNot)[] Pairs = [(" is not ", " is "), (" is ", " is not "), (" == ", " != ")];

    public static string Negate(string condition)
    {
        if (condition.IndexOfAny(['(', '"', '&', '|']) < 0)
        {
            foreach ((string @is, string isNot) in Pairs)
            {
                int index = condition.IndexOf(@is, StringComparison.Ordinal);
                if (index >= 0)
                {
                    return condition.Substring(0, index) + isNot + condition.Substring(index + @is.Length);
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
