namespace Igata.Specs.Diagnostics;

/// <summary>The texts of the diagnostics about C# code. The catalogue and the analyzers, which do not load this assembly, share this file.</summary>
internal static class CodeDiagnostics
{
    public const string Page = "https://github.com/igata-dev/igata/blob/main/docs/diagnostics.md";

    public const string MemberId = "IGT0401";

    public const string MemberTitle = "Method does not implement the interface";

    public const string MemberMessage = "'{0}' has the name of a member of {1} but does not implement it, so calls throw NotImplementedException. Expected: {2}.";

    public const string MemberWhy =
        "The members of generated interfaces have default implementations, so that a new method of an API does not break existing code. Therefore the compiler accepts a method with another signature.";

    public const string MemberHelp = "Change the signature to the expected one, or rename the method.";
}
