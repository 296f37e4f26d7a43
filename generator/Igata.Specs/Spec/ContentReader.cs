using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a raw body: a media type, or its keywords.</summary>
internal static class ContentReader
{
    public static ContentSpec Read(Section owner, Findings findings)
    {
        if (owner.Node("content") is not YamlMapping mapping)
        {
            return new ContentSpec { Media = owner.Text("content") is { } media ? [media] : [] };
        }

        var section = new Section(mapping, Keywords.Content, "'content'", findings);
        if (section.Node("type") is YamlScalar type && TypeExprReader.Read(type, findings) is not (ScalarExpr { Kind: ScalarKind.Bytes } or BrokenExpr))
        {
            section.Wrong("type", "bytes", type);
        }

        return new ContentSpec { Media = section.Texts("media"), MaxBytes = section.Count("maxBytes") };
    }
}
