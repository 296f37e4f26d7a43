namespace Igata.Emulator.SkyWay;

/// <summary>All channels of all applications, in the order in which they were created.</summary>
internal sealed class Rooms
{
    private const int Most = 10_000;

    private readonly OrderedDictionary<Guid, Room> _byId = [];
    private readonly Dictionary<(Guid AppId, string Name), Room> _byName = [];

    public IEnumerable<Room> All => _byId.Values;

    public Room? Find(Guid appId, Guid id) => _byId.GetValueOrDefault(id) is { } room && room.AppId == appId ? room : null;

    public Room? Find(Guid appId, string name) => _byName.GetValueOrDefault((appId, name));

    public Room? Find(Guid id) => _byId.GetValueOrDefault(id);

    public void Add(Room room)
    {
        if (_byId.Count >= Most)
        {
            throw SkyWayErrors.TooMany(Most);
        }

        if (room.Short.Name is { } name && !_byName.TryAdd((room.AppId, name), room))
        {
            throw SkyWayErrors.NameTaken(name);
        }

        _byId.Add(room.Id, room);
    }
}
