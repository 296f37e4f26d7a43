using System.Buffers;

namespace Igata.Tests.TransportTests;

/// <summary>Counts rented and returned buffers, and detects buffers that are returned twice.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _rented = new(ReferenceEqualityComparer.Instance);
    private readonly List<TaskCompletionSource> _waiting = [];

    public int Rents { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        lock (_rented)
        {
            byte[] array = new byte[minimumLength];
            _rented.Add(array);
            Rents++;
            return array;
        }
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_rented)
        {
            Assert.True(_rented.Remove(array), "A buffer was returned that is not rented.");

            // Code that still reads the buffer will read these bytes.
            array.AsSpan().Fill(0xEE);
            if (_rented.Count == 0)
            {
                _waiting.ForEach(static waiting => waiting.TrySetResult());
            }
        }
    }

    /// <summary>Waits until all buffers are returned. This is immediate unless a cancelled call is still sending.</summary>
    public Task WaitUntilBalancedAsync()
    {
        lock (_rented)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            if (_rented.Count == 0)
            {
                waiting.SetResult();
            }

            return waiting.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }
}
