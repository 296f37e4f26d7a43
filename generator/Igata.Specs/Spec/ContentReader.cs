using Igata.Specs.Diagnostics;
using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>Reads a raw body: a media type, or its keywords.</summary>
internal static class ContentReader
{
    public static ContentSpec Read(MappingReader owner, DiagnosticBag diagnostics)
    {
        if (owner.GetNode("content") is not YamlMapping mapping)
        {
            return new ContentSpec { Media = owner.ReadText("content") is { } media ? [media] : [] };
        }

        var section = new MappingReader(mapping, Keywords.Content, "'content'", diagnostics);
        bool isText = false;
        if (section.GetNode("type") is YamlScalar type)
        {
            TypeExpr expr = TypeExprReader.Read(type, diagnostics);
            isText = expr is ScalarExpr { Kind: ScalarKind.String };
            if (!isText && expr is not (ScalarExpr { Kind: ScalarKind.Bytes } or ErrorTypeExpr))
            {
                section.ReportWrongKind(Catalog.ExpectsBytes, "type", type);
            }
        }

        return new ContentSpec { IsText = isText, Media = section.ReadTexts("media"), MaxBytes = section.ReadCount("maxBytes") };
    }
}
