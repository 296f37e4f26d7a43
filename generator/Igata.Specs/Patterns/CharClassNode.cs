using Igata.Runtime.Validation.Patterns;

namespace Igata.Specs.Patterns;

/// <summary>A class of a pattern, with the code points that it contains.</summary>
internal sealed record CharClassNode : ClassNode
{
    public CharClassNode(CodePointClass codePoints)
        : base(PatternText.ParseClass(codePoints.ToNormalForm())) => CodePoints = codePoints;

    public CodePointClass CodePoints { get; }
}
