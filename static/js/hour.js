// The hour of the person's own watch, as it is written here: "09.41".
export function hour(date = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(date.getHours())}.${two(date.getMinutes())}`;
}
