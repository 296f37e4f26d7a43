using Igata.ImageFlux;

namespace Igata.Emulator.ImageFlux;

/// <summary>The archive destinations. Each is visible only to the access token that created it. Keys and credentials are not stored.</summary>
internal sealed class Archives
{
    private const int MaxDestinations = 10_000;

    private readonly List<(string Owner, ArchiveDestination Destination)> _all = [];

    public IReadOnlyList<ArchiveDestination> All => [.. _all.Select(static entry => entry.Destination)];

    public IReadOnlyList<ArchiveDestination> GetByOwner(string owner) => [.. _all.Where(entry => entry.Owner == owner).Select(static entry => entry.Destination)];

    public void Add(string owner, ArchiveDestination destination)
    {
        if (_all.Count >= MaxDestinations)
        {
            throw ImageFluxErrors.CreateTooMany(MaxDestinations, "archive destinations");
        }

        _all.Add((owner, destination));
    }

    /// <summary>Throws unless the destination exists. An empty id means no archive, as in later versions of the service.</summary>
    public void Require(string owner, string? id)
    {
        if (!string.IsNullOrEmpty(id) && Find(owner, id) < 0)
        {
            throw ImageFluxErrors.CreateDestinationNotFound();
        }
    }

    public void Remove(string owner, string id)
    {
        int found = Find(owner, id);
        if (found < 0)
        {
            throw ImageFluxErrors.CreateDestinationNotFound();
        }

        _all.RemoveAt(found);
    }

    private int Find(string owner, string id) => _all.FindIndex(entry => entry.Owner == owner && entry.Destination.ArchiveDestinationId == id);
}
