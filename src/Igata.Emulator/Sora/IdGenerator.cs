namespace Igata.Emulator.Sora;

/// <summary>Ids like Sora's: 26 characters of Crockford's Base32.</summary>
internal sealed class IdGenerator(int seed, string service = "")
{
    private readonly SeededIds _lock = new(seed, service);

    public string Next() => _lock.NextText(26, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}
