using Igata.Specs.Model;
using Igata.Specs.Yaml;

namespace Igata.Specs.Spec;

/// <summary>The content of one version of a file. Names are not resolved, and anything can be missing or invalid.</summary>
internal sealed class FileSpec
{
    public required SpecFile File { get; init; }

    /// <summary>The header, if the file is api.yaml.</summary>
    public ApiSpec? Api { get; init; }

    public IReadOnlyList<TypeSpec> Types { get; init; } = [];

    public IReadOnlyList<MethodSpec> Methods { get; init; } = [];

    public IReadOnlyList<WebhookSpec> Webhooks { get; init; } = [];

    /// <summary>The types as they are written, to find out whether another version of the file declares the same.</summary>
    public YamlNode? TypesTree { get; init; }
}
