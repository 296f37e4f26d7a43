using Igata.Specs.Diagnostics;
using Igata.Specs.Spec;

namespace Igata.Specs.Binding;

/// <summary>The names of the APIs in one project, and their folders. Case is ignored, because files are generated for each API.</summary>
internal sealed class ApiNameSet
{
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    public void Declare(ApiSpec api, string folder, DiagnosticBag diagnostics)
    {
        if (api.Name is not { } name)
        {
            return;
        }

        if (_folders.TryGetValue(name.Value, out string? other))
        {
            diagnostics.Add(Catalog.DuplicateApiName, api.Extends?.Location ?? name.Location, name.Value, other);
        }
        else
        {
            _folders.Add(name.Value, folder);
        }
    }
}
